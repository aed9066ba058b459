export const approvalAddress = (meetingId: string): string => `/moten/${meetingId}/justering`;
export const sendAddress = (meetingId: string): string => `/moten/${meetingId}/justering/skicka`;
export const atOnceAddress = (meetingId: string): string => `/moten/${meetingId}/justering/omedelbart`;
const version = (meetingId: string, id: string): string => `/moten/${meetingId}/justering/${id}`;
export const versionPdfAddress = (meetingId: string, id: string): string => `${version(meetingId, id)}/pdf`;
export const evidenceAddress = (meetingId: string, id: string): string => `${version(meetingId, id)}/bevis`;
export const approveAddress = (meetingId: string, id: string): string => `${version(meetingId, id)}/justera`;
export const signAddress = (meetingId: string, id: string): string => `${version(meetingId, id)}/skriv-under`;
export const refuseAddress = (meetingId: string, id: string): string => `${version(meetingId, id)}/avsta`;
export const takeBackAddress = (meetingId: string, id: string): string =>
  `${version(meetingId, id)}/ta-tillbaka`;
export const examineAddress = '/granska';
