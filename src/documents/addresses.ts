export const documentAddress = (id: string): string => `/dokument/${id}`;
export const downloadAddress = (id: string): string => `/dokument/${id}/hamta`;
/** The place in the document's text where a fact stands. */
export const spanAddress = (id: string, starts: number): string => `/dokument/${id}#tecken-${starts}`;
