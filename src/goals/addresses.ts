export const goalsAddress = '/mal';
export const goalAddress = (id: string): string => `/mal/${id}`;
export const newGoalAddress = (bodyId?: string): string =>
  bodyId ? `/mal/nytt?organ=${bodyId}` : '/mal/nytt';
export const goalEditAddress = (id: string): string => `/mal/${id}/andra`;
export const goalsOfAddress = (bodyId: string): string => `/mal?organ=${bodyId}`;
export const tieAddress = '/mal/knyt';
export const untieAddress = '/mal/los';
