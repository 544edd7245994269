import { whatOf, whenOf, whoOf } from '../audit/seen.ts';
import { cell, heading, labelled, list, table, text, words, type Block, type Paper } from '../documents/paper.ts';
import { fileName } from '../documents/files.ts';
import { civilDateSchema, instantSchema } from '../kernel/time.ts';
import type { Pack } from './pack.ts';
import { packText as t } from './pack-text.ts';
import type { PackPage } from './pages.ts';

type Line = readonly [label: string, says: string];

/** Ids and revisions join records; the JSON file has them, a reader needs none. */
const isReference = (name: string): boolean => /^(id|rev|sha256)$|Id$|Of$/.test(name);

function inWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  const said = String(value);
  const day = civilDateSchema.safeParse(said);
  if (day.success) return t.day(day.data);
  const moment = instantSchema.safeParse(said);
  return moment.success ? t.moment(moment.data) : t.code(said);
}

const isThere = (value: unknown): boolean => value !== null && value !== undefined && value !== '';
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !isList(value);

/** The fields of a value that are filled in, each with what it is called. */
function linesOf(value: unknown, label: string): Line[] {
  if (!isThere(value)) return [];
  const within = (name: string) => (label ? `${label}: ${name}` : name);
  if (isList(value) && value.every((each) => !isObject(each)))
    return value.length ? [[label, value.map(inWords).join(', ')]] : [];
  if (isList(value)) return value.flatMap((each, at) => linesOf(each, within(t.listed(at + 1))));
  if (!isObject(value)) return [[label, inWords(value)]];
  return Object.entries(value).flatMap(([name, field]) =>
    isReference(name) ? [] : linesOf(field, within(t.field(name))),
  );
}

/** One part of a record under a heading of its own; each entry of a list by itself. */
function section(name: string, value: unknown): Block[] {
  const blocks = isList(value)
    ? value.flatMap((each, at) => [text(t.listed(at + 1), 'quiet'), ...labelled(linesOf(each, ''))])
    : labelled(linesOf(value, ''));
  return blocks.length ? [heading(t.field(name), 2), ...blocks] : [];
}

function recordBlocks(record: Readonly<Record<string, unknown>>): Block[] {
  const entries = Object.entries(record).filter(([name, value]) => !isReference(name) && isThere(value));
  const large = entries.filter(([, value]) => isObject(value) || isList(value));
  const small = entries.filter((each) => !large.includes(each));
  return [
    ...labelled(small.flatMap(([name, value]) => linesOf(value, t.field(name)))),
    ...large.flatMap(([name, value]) => section(name, value)),
  ];
}

const rowBlocks = ({ label, takenOutAt, fields, alsoWritten }: PackPage['rows'][number]): Block[] => [
  ...(label ? [text(label, 'quiet')] : []),
  ...(takenOutAt ? [text(t.takenOut(takenOutAt), 'quiet')] : []),
  ...labelled(
    fields.flatMap(({ name, text: said, earlier }): Line[] => [
      [t.field(name), said],
      [`${t.field(name)}: ${t.earlier}`, earlier.join('\n')],
    ]),
  ),
  ...labelled(alsoWritten.map(({ by, text: said }): Line => [t.also(t.code(by)), said])),
];

const pageBlocks = (pages: readonly PackPage[]): Block[] =>
  pages.length === 0
    ? [text(t.noPages, 'quiet')]
    : pages.flatMap(({ kind, label, agreedAt, rows }) => [
        heading(t.page(kind, label, agreedAt), 2),
        ...rows.flatMap(rowBlocks),
      ]);

function partBlocks(part: Pack['parts'][number], number: number): Block[] {
  const head = [heading(t.part(number, part.controller)), text(t.controller(part.name), 'quiet')];
  if (!part.inThisPack) return [...head, ...part.says.flatMap((each) => words(each))];
  return [
    ...head,
    ...recordBlocks(part.record),
    ...(part.question ? [heading(t.began), ...recordBlocks(part.question)] : []),
    ...(part.controller === 'school' ? [heading(t.pages, 2), ...pageBlocks(part.pages)] : []),
    ...part.joint.flatMap(({ kind, record }) => [heading(t.joint[kind]), ...recordBlocks(record)]),
    heading(t.seen, 2),
    ...(part.seen.length === 0
      ? [text(t.noSeen, 'quiet')]
      : [
          table(
            [30, 30, 40],
            t.seenHead,
            part.seen.map((line) => [cell(whenOf(line)), cell(whoOf(line)), cell(whatOf(line))]),
          ),
        ]),
  ];
}

/** The pack as a page to read or print, each controller's part under its own heading. Row C-12. */
export const packPaper = (pack: Pack): Paper => ({
  title: t.title,
  about: `${pack.schoolName}, ${pack.label}`,
  standing: t.standing,
  madeAt: pack.madeAt,
  name: fileName(t.fileName, pack.label, pack.schoolName),
  parts: [
    {
      landscape: false,
      blocks: [
        text(t.intro(pack.madeBy, pack.madeOn)),
        text(t.check, 'quiet'),
        ...pack.parts.flatMap((part, at) => partBlocks(part, at + 1)),
        heading(t.leftOutTitle),
        list(pack.leftOut),
      ],
    },
  ],
});

/** The pack as a program reads it. */
export const packJson = (pack: Pack): string => `${JSON.stringify(pack, undefined, 2)}\n`;
