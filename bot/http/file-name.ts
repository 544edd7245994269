/** Letters that a quoted file name can hold in every browser; the rest goes into the second form. */
const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/[^\x20-\x7E]|["\\%]/g, '_');

/** RFC 5987: everything but a few letters in percent signs. */
const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Content-Disposition of a file to be kept, RFC 6266: a plain name, and the exact one where they differ. */
export const attachment = (name: string): string =>
  plain(name) === name
    ? `attachment; filename="${name}"`
    : `attachment; filename="${plain(name)}"; filename*=UTF-8''${encoded(name)}`;
