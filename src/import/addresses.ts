export const importAddress = '/las-in';
export const readingAddress = (id: string): string => `/las-in/${id}`;
export const readingItemAddress = (id: string, place: number): string => `/las-in/${id}/punkter/${place + 1}`;
