export const searchAddress = '/sok';
