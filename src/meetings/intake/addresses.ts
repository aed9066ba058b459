export const intakesAddress = '/beredningslista';
export const intakeListAddress = (bodyId: string): string => `${intakesAddress}/organ/${bodyId}`;
export const proposeAddress = (bodyId?: string): string =>
  bodyId ? `${intakesAddress}/nytt?organ=${bodyId}` : `${intakesAddress}/nytt`;
export const intakeAddress = (id: string): string => `${intakesAddress}/${id}`;
export const intakeEditAddress = (id: string): string => `${intakeAddress(id)}/andra`;
export const intakePapersAddress = (id: string): string => `${intakeAddress(id)}/underlag`;
export const intakeVerbAddress = (
  id: string,
  verb: 'bered' | 'klart' | 'ater' | 'satt-upp' | 'ta-tillbaka',
): string => `${intakeAddress(id)}/${verb}`;
