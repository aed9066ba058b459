export const standingAddress = '/staende-punkter';
export const standingListAddress = (bodyId: string): string => `${standingAddress}/organ/${bodyId}`;
export const newStandingAddress = (bodyId: string): string => `${standingListAddress(bodyId)}/ny`;
export const fillAddress = (bodyId: string): string => `${standingListAddress(bodyId)}/fyll`;
export const standingItemAddress = (id: string): string => `${standingAddress}/${id}`;
export const turnsAddress = (id: string): string => `${standingItemAddress(id)}/turer`;
