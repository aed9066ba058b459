export const minutesAddress = (meetingId: string): string => `/moten/${meetingId}/protokoll`;
export const extractAddress = (meetingId: string, itemId: string): string =>
  `/moten/${meetingId}/utdrag/${itemId}`;
