export const logAddress = '/logg';
export const historyAddress = (id: string): string => `/logg/${id}`;
