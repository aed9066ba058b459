export const meetingsAddress = '/moten';
export const planAddress = (bodyId?: string): string => (bodyId ? `/moten/ny?organ=${bodyId}` : '/moten/ny');
export const meetingAddress = (id: string): string => `/moten/${id}`;
/** An item is read where it stands, among the others of its meeting. */
export const itemAddress = (meetingId: string, id: string): string => `/moten/${meetingId}#punkt-${id}`;
export const itemEditAddress = (meetingId: string, id: string): string => `/moten/${meetingId}/punkter/${id}`;
export const itemsAddress = (meetingId: string): string => `/moten/${meetingId}/punkter`;
export const attendanceAddress = (meetingId: string): string => `/moten/${meetingId}/narvaro`;
export const meetingsOfAddress = (bodyId: string): string => `/moten?organ=${bodyId}`;
