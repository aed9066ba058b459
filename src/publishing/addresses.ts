/** Published minutes, for everybody. */
export const protocolsAddress = '/protokoll';
export const protocolAddress = (id: string): string => `/protokoll/${id}`;
export const protocolPdfAddress = (id: string): string => `/protokoll/${id}/pdf`;

/** What is being reviewed, and the routine. */
export const publishingAddress = '/publicering';
export const routineAddress = '/publicering/rutin';
export const reviewAddress = (id: string): string => `/publicering/${id}`;
export const markAddress = (id: string): string => `/publicering/${id}/fynd`;
export const markAllAddress = (id: string): string => `/publicering/${id}/alla`;
export const maskAddress = (id: string): string => `/publicering/${id}/maska`;
export const unmarkAddress = (id: string): string => `/publicering/${id}/angra`;
export const chooseAddress = (id: string): string => `/publicering/${id}/paragraf`;
export const previewAddress = (id: string): string => `/publicering/${id}/forhandsgranska`;
export const publishAddress = (id: string): string => `/publicering/${id}/publicera`;
export const withdrawAddress = (id: string): string => `/publicering/${id}/dra-tillbaka`;
export const dropAddress = (id: string): string => `/publicering/${id}/kasta`;
/** Where a meeting's approved minutes are taken up for publication. */
export const startAddress = (meetingId: string): string => `/moten/${meetingId}/publicering`;

export const dispatchesAddress = '/expediering';
export const dispatchAddress = (meetingId: string): string => `/moten/${meetingId}/expediering`;
export const sendAddress = (meetingId: string): string => `/moten/${meetingId}/expediering/skicka`;
export const againAddress = (meetingId: string): string => `/moten/${meetingId}/expediering/igen`;
export const meetingAddress = (meetingId: string): string => `/moten/${meetingId}`;
/** One § of the minutes in print. */
export const extractAddress = (meetingId: string, itemId: string): string =>
  `/moten/${meetingId}/utdrag/${itemId}`;
