export const callAddress = (meetingId: string): string => `/moten/${meetingId}/kallelse`;
export const versionAddress = (meetingId: string, version: number): string =>
  `/moten/${meetingId}/kallelse/${version}`;
export const callPdfAddress = (meetingId: string, version: number): string =>
  `/moten/${meetingId}/kallelse/${version}/pdf`;
export const callCalendarAddress = (meetingId: string, version: number): string =>
  `/moten/${meetingId}/kallelse/${version}/mote.ics`;
export const callListAddress = (meetingId: string, version: number): string =>
  `/moten/${meetingId}/kallelse/${version}/utskick`;
export const callTextsAddress = (meetingId: string, version: number): string =>
  `/moten/${meetingId}/kallelse/${version}/utskick/texter.txt`;
export const sendAgainAddress = (meetingId: string, version: number): string =>
  `/moten/${meetingId}/kallelse/${version}/utskick/igen`;
export const handOverAddress = (meetingId: string, version: number): string =>
  `/moten/${meetingId}/kallelse/${version}/utskick/lamnat`;
export const absenceAddress = (meetingId: string): string => `/moten/${meetingId}/forfall`;
export const takeBackAbsenceAddress = (meetingId: string): string => `/moten/${meetingId}/forfall/ater`;
export const consentAddress = (meetingId: string): string => `/moten/${meetingId}/kallelse/samtycke`;
export const feedsAddress = '/kalender';
export const newFeedAddress = '/kalender/ny';
export const revokeFeedAddress = '/kalender/sparra';
export const feedAddress = (token: string): string => `/kalender/${token}.ics`;
