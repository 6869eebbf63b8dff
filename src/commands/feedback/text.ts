export const en = {
  phrases: ['helpful', 'not helpful', 'unhelpful'],
  help: { example: 'not helpful network-ports because …', does: 'says whether an answer helped' },
  thanks: {
    helpful: (title: string) => `Thank you: "${title}" helped, and I noted that.`,
    notHelpful: (title: string) =>
      `Thank you: I noted that "${title}" did not help. Whoever makes the answers sees it.`,
  },
};

export const nl: typeof en = {
  phrases: ['nuttig', 'niet nuttig', 'onnuttig'],
  help: { example: 'niet nuttig network-ports omdat …', does: 'zegt of een antwoord hielp' },
  thanks: {
    helpful: title => `Dank je: genoteerd dat "${title}" nuttig was.`,
    notHelpful: title => `Dank je: genoteerd dat "${title}" niet hielp. Wie de antwoorden maakt, ziet het.`,
  },
};
