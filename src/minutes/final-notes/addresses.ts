export const finalNotesAddress = (meetingId: string): string => `/moten/${meetingId}/fardigstall`;
export const handOutAddress = (meetingId: string): string => `/moten/${meetingId}/fardigstall/skicka`;
export const askAddress = (meetingId: string): string => `/moten/${meetingId}/fardigstall/rattelser`;
export const answerAddress = (meetingId: string, id: string): string =>
  `/moten/${meetingId}/fardigstall/rattelser/${id}`;
export const completeAddress = (meetingId: string): string => `/moten/${meetingId}/fardigstall/klart`;
