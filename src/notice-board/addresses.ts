export const boardAddress = '/anslagstavla';
export const noticeAddress = (id: string): string => `/anslagstavla/${id}`;
export const certificateAddress = (id: string): string => `/anslagstavla/${id}/bevis`;
export const howToAppealAddress = '/anslagstavla/att-overklaga';
export const screenAddress = '/anslagstavla/skarm';
export const atomAddress = '/anslagstavla/flode.atom';
export const jsonAddress = '/anslagstavla/flode.json';
export const dcatAddress = '/anslagstavla/dcat.rdf';
export const availabilityAddress = '/anslagstavla/drift';
export const settingsAddress = '/anslagstavla/installningar';
export const newNoticeAddress = '/anslagstavla/nytt';
export const draftsAddress = '/anslagstavla/utkast';
export const editAddress = (id: string): string => `/anslagstavla/${id}/andra`;
export const postAddress = (id: string): string => `/anslagstavla/${id}/ansla`;
export const dropAddress = (id: string): string => `/anslagstavla/${id}/kasta`;
export const takeDownAddress = (id: string): string => `/anslagstavla/${id}/ta-ner`;
export const correctAddress = (id: string): string => `/anslagstavla/${id}/ratta`;
export const elsewhereAddress = (id: string): string => `/anslagstavla/${id}/andra-tavlor`;
export const appealsAddress = (id: string): string => `/anslagstavla/${id}/overklaganden`;
export const appealEndAddress = (id: string, appeal: string): string =>
  `/anslagstavla/${id}/overklaganden/${appeal}/utgang`;
export const rulingAddress = (id: string, outage: string): string => `/anslagstavla/${id}/avbrott/${outage}`;
/** Where a meeting's approved minutes are announced. */
export const announceAddress = (meetingId: string): string => `/moten/${meetingId}/anslag`;
