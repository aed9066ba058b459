export const decisionsAddress = '/beslut';
export const decisionAddress = (id: string): string => `/beslut/${id}`;
export const proposalAddress = (id: string): string => `/forslag/${id}`;
export const decideAddress = (itemId: string, correctsId?: string): string =>
  `/beslut/nytt?punkt=${itemId}${correctsId ? `&rattar=${correctsId}` : ''}`;
export const proposeAddress = (itemId: string): string => `/forslag/nytt?punkt=${itemId}`;
export const assignAddress = (decisionId: string): string => `/uppdrag/ny?beslut=${decisionId}`;
export const decisionsOfAddress = (bodyId: string): string => `/beslut?organ=${bodyId}`;
/** Where minutes are read in, their decisions with them. */
export const readInAddress = '/las-in';
