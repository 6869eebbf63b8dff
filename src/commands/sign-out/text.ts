export const en = {
  phrases: ['sign out', 'sign me out', 'log out', 'logout', 'signout', 'forget my sign-in'],
  help: { example: 'sign out', does: 'closes sign-in pages that you left open' },
  closed: (pages: number) =>
    pages === 0
      ? 'You had no sign-in page open.'
      : pages === 1
        ? 'The sign-in page that you had open no longer works.'
        : `The ${pages} sign-in pages that you had open no longer work.`,
  kept: 'I keep no other sign-in of yours: each is used for one press and then forgotten. You stay signed in to Teams itself.',
};

export const nl: typeof en = {
  phrases: ['meld af', 'meld me af', 'meld mij af', 'afmelden', 'uitloggen', 'log me uit', 'vergeet mijn aanmelding'],
  help: { example: 'meld af', does: 'sluit aanmeldpagina’s die je open liet staan' },
  closed: pages =>
    pages === 0
      ? 'Je had geen aanmeldpagina openstaan.'
      : pages === 1
        ? 'De aanmeldpagina die je open had staan, werkt niet meer.'
        : `De ${pages} aanmeldpagina’s die je open had staan, werken niet meer.`,
  kept: 'Een andere aanmelding van jou bewaar ik niet: elke dient voor één druk op de knop en is dan vergeten. Bij Teams zelf blijf je aangemeld.',
};
