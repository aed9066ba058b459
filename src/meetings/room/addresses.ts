/** Where a meeting is minuted, at one of its items. */
export const roomAddress = (id: string, item?: string): string =>
  item ? `/moten/${id}/rummet?punkt=${item}` : `/moten/${id}/rummet`;
/** The stream that tells the room of changes. */
export const roomStreamAddress = (id: string): string => `/moten/${id}/rummet/foljer`;
export type RoomVerb = 'borja' | 'sluta' | 'narvaro';
export const roomVerbAddress = (id: string, verb: RoomVerb): string => `/moten/${id}/rummet/${verb}`;
export type ItemVerb =
  | 'jav'
  | 'grundforslag'
  | 'yrkanden'
  | 'proposition'
  | 'omrostning'
  | 'minoritet'
  | 'beslut'
  | 'reservationer'
  | 'anteckningar'
  | 'text'
  | 'ta-tillbaka';
export const itemVerbAddress = (id: string, item: string, verb: ItemVerb): string =>
  `/moten/${id}/rummet/${item}/${verb}`;
