/** The only source of new ids: opaque text, never used before. */
export interface IdMaker {
  make(): string;
}
