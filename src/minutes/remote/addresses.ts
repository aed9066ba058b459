export const serviceAddress = (meetingId: string, version: string): string =>
  `/moten/${meetingId}/justering/${version}/tjanst`;
export const orderAddress = (meetingId: string, version: string, order: string): string =>
  `/moten/${meetingId}/justering/${version}/tjanst/${order}`;
