export const registerAddress = '/delegation';
export const newDecisionAddress = '/delegation/ny';
export const exportAddress = (kind: 'csv' | 'xlsx'): string => `/delegation/exportera.${kind}`;
export const decisionAddress = (id: string): string => `/delegation/${id}`;
export const correctAddress = (id: string): string => `/delegation/${id}/ratta`;
export const ownMinutesAddress = (id: string): string => `/delegation/${id}/eget-protokoll`;
export const placeAddress = '/delegation/anmal';
export const orderAddress = (bodyId: string): string => `/organ/${bodyId}/delegationsordning`;
export const newPointAddress = (bodyId: string): string => `/organ/${bodyId}/delegationsordning/ny`;
export const passOnAddress = (bodyId: string, pointId: string): string =>
  `/organ/${bodyId}/delegationsordning/${pointId}/vidare`;
export const endPointAddress = (bodyId: string, pointId: string): string =>
  `/organ/${bodyId}/delegationsordning/${pointId}/avsluta`;
