export const meetingsAddress = '/moten';
export const planAddress = (bodyId?: string): string => (bodyId ? `/moten/ny?organ=${bodyId}` : '/moten/ny');
export const meetingsOfAddress = (bodyId: string): string => `/moten?organ=${bodyId}`;
export const meetingAddress = (id: string): string => `/moten/${id}`;
export const meetingEditAddress = (id: string): string => `/moten/${id}/andra`;
export const attendanceAddress = (id: string): string => `/moten/${id}/narvaro`;
export const stepAddress = (id: string): string => `/moten/${id}/steg`;
export const contextAddress = (id: string): string => `/moten/${id}/sammanhang`;
export const visibilityAddress = (id: string): string => `/moten/${id}/synlighet`;
export const itemsAddress = (meetingId: string): string => `/moten/${meetingId}/punkter`;
/** An item is read where it stands, among the others of its meeting. */
export const itemAddress = (meetingId: string, id: string): string => `/moten/${meetingId}#punkt-${id}`;
export const itemEditAddress = (meetingId: string, id: string): string => `/moten/${meetingId}/punkter/${id}`;
export const moveItemAddress = (meetingId: string, id: string): string =>
  `${itemEditAddress(meetingId, id)}/flytta`;
export const papersAddress = (meetingId: string, id: string): string =>
  `${itemEditAddress(meetingId, id)}/underlag`;
export const motionsAddress = (meetingId: string, id: string): string =>
  `${itemEditAddress(meetingId, id)}/yrkanden`;
export const dissentsAddress = (meetingId: string, id: string): string =>
  `${itemEditAddress(meetingId, id)}/reservationer`;
/** Where minutes are read in, their meeting with them. */
export const readInAddress = '/las-in';
export const beforeAddress = (meetingId: string, id: string): string =>
  `${itemEditAddress(meetingId, id)}/fore-beslut`;
/** An item that tells other bodies' decisions; with the item, to fetch what is new. */
export const feedbackAddress = (meetingId: string, item?: string): string =>
  item ? `/moten/${meetingId}/aterkoppling/${item}` : `/moten/${meetingId}/aterkoppling`;
