import type { LanguageData } from './data.js';

const namesEn = { en: 'English', nl: 'Dutch' };
const namesNl = { en: 'Engels', nl: 'Nederlands' };

export const en = (data: LanguageData) => ({
  title: data.chosen
    ? `✅ I answer you in ${namesEn[data.language]} from now on`
    : `🌐 I answer you in ${namesEn[data.language]}`,
  about: 'A card that several people share stays in the language of the person who asked for the change.',
  typed: 'Or type: language en · language nl',
  help: 'Help',
  speak: `I answer you in ${namesEn[data.language]}.`,
  fallback: `I answer you in ${namesEn[data.language]}. Type: language en, or language nl.`,
});

export const nl: typeof en = data => ({
  title: data.chosen
    ? `✅ Ik antwoord je voortaan in het ${namesNl[data.language]}`
    : `🌐 Ik antwoord je in het ${namesNl[data.language]}`,
  about: 'Een kaart die meerdere mensen zien, blijft in de taal van wie de wijziging heeft aangevraagd.',
  typed: 'Of typ: taal en · taal nl',
  help: 'Help',
  speak: `Ik antwoord je in het ${namesNl[data.language]}.`,
  fallback: `Ik antwoord je in het ${namesNl[data.language]}. Typ: taal en, of taal nl.`,
});
