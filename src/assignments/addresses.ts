export const registerAddress = (search = ''): string => `/uppdrag${search}`;
export const newAssignmentAddress = (decision?: string): string =>
  decision ? `/uppdrag/ny?beslut=${decision}` : '/uppdrag/ny';
/** Where a protocol is read in, with its assignments. */
export const readInAddress = (): string => '/las-in';
export const assignmentAddress = (id: string): string => `/uppdrag/${id}`;
export const changeAddress = (id: string): string => `/uppdrag/${id}/andra`;
export const cadenceAddress = (id: string): string => `/uppdrag/${id}/frekvens`;
export const fanOutAddress = (id: string): string => `/uppdrag/${id}/fordela`;
export const reportFormAddress = (id: string): string => `/uppdrag/${id}/aterrapportera`;
export const strikeAddress = (id: string): string => `/uppdrag/${id}/avskriv`;
export const reportAddress = (id: string): string => `/aterrapporter/${id}`;
export const receiveAddress = (id: string): string => `/aterrapporter/${id}/ta-emot`;
export const exportAddress = (kind: 'csv' | 'xlsx', search = ''): string =>
  `/uppdrag/exportera.${kind}${search}`;
