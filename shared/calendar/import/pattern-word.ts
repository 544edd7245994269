/** The word that a pattern keeps over the years, made of its first name: 'Fern Hill Trust' is 'fern-hill-trust'. */
export const patternWord = (name: string): string =>
  name
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '') || 'calendar';
