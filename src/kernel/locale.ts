/** The languages of the interface; Swedish is the first. */
export const locales = ['sv', 'en'] as const;
export type Locale = (typeof locales)[number];

/** A slice's texts in every language; a missing translation does not compile. */
export type Catalogue<Texts> = { readonly [language in Locale]: Texts };
