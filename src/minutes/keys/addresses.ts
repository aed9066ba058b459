export const ownKeyAddress = '/min-nyckel';
export const removeKeyAddress = '/min-nyckel/ta-bort';
export const issuersAddress = '/granska/utfardare';
export const distrustAddress = (id: string): string => `/granska/utfardare/${id}/ta-bort`;
export const rootAddress = '/granska/sigill.pem';
