export const languages = ['en', 'nl'] as const;
export type Language = (typeof languages)[number];

/** The language for a Teams locale such as `nl-NL`; `fallback` for one we do not speak or none. */
export function languageOf(locale: string | undefined, fallback: Language): Language {
  const primary = locale?.toLowerCase().split('-')[0];
  return languages.find(language => language === primary) ?? fallback;
}
