export const importAddress = '/las-in';
export const readingAddress = (id: string): string => `/las-in/${id}`;
export const readingItemAddress = (id: string, place: number): string => `/las-in/${id}/punkter/${place + 1}`;
export const readingFactAddress = (id: string, key: string): string => `/las-in/${id}/uppgifter/${key}`;
/** A vote, a recusal or a note, by its key. */
export const readingRecordAddress = (id: string, key: string): string => `/las-in/${id}/antecknat/${key}`;
export const readingTextAddress = (id: string): string => `/las-in/${id}/text`;
export const readingRestAddress = (id: string, start: number): string => `/las-in/${id}/resten/${start}`;
export const readingMeetingAddress = (id: string): string => `/las-in/${id}/motet`;
export const readingNamesAddress = (id: string): string => `/las-in/${id}/namn`;
export const readingSharesAddress = (id: string): string => `/las-in/${id}/dela`;
export const readingStatedAddress = (id: string, place: number): string =>
  `/las-in/${id}/utsagor/${place + 1}`;
export const readingPageAddress = (id: string, page: number, width: number): string =>
  `/las-in/${id}/sidor/${page}?bredd=${width}`;
