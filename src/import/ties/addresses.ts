/** Where a reading's ties to other documents are shown and chosen. */
export const tiesAddress = (reading: string): string => `/las-in/${reading}/tradar`;
