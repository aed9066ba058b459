export const plansAddress = '/sammantradesplan';
export const yearPlanAddress = (bodyId: string, year?: number): string =>
  `${plansAddress}/${bodyId}${year ? `?ar=${year}` : ''}`;
export const newSeriesAddress = (bodyId: string): string => `${plansAddress}/${bodyId}/serier`;
export const seriesAddress = (bodyId: string, id: string): string => `${newSeriesAddress(bodyId)}/${id}`;
export const proposalAddress = (bodyId: string): string => `${plansAddress}/${bodyId}/forslag`;
