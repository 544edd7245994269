import { requestText } from '../request-for-help/text.ts';
import { inTerms, type DisplayTerms } from '../balanced-system/terms.ts';
import { decisionText } from '../decision/text.ts';
import { fileName } from '../documents/files.ts';
import { banner, cell, heading, labelled, list, table, text, type Block, type Paper } from '../documents/paper.ts';
import { londonDate, longDate } from '../kernel/time.ts';
import { passportText as p } from '../support/passport-text.ts';
import { signTable, wayLines } from '../support/passport-paper.ts';
import { supportText as s } from '../support/text.ts';
import { outcomeStands, placeOf, soWhatOf } from './in-words.ts';
import type { Isp, IspMissing, IspProvision } from './isp.ts';
import { ispText as t } from './text.ts';

/** One of our own sentences as the organisation writes it. Row A09. */
type Say = (sentence: string) => string;
/** Blocks under a heading; an empty section says what is missing and where to fill it in. */
type Section = (title: string, blocks: readonly Block[], ...without: readonly IspMissing[]) => Block[];

const sections =
  ({ missing, child }: Isp, say: Say): Section =>
  (title, blocks, ...without) => {
    const withheld =
      without.includes('strengths') && (child.nameless === 'no-consent' || child.nameless === 'no-agreement');
    return [
      heading(say(title), 2),
      ...blocks,
      ...without.filter((part) => missing.includes(part)).map((part) => text(say(t.missing[part]), 'quiet')),
      ...(withheld ? [text(t.withheld, 'quiet')] : []),
    ];
  };

function childBlocks({ child, school, service }: Isp, say: Say): Block[] {
  return [
    heading(say(t.child), 2),
    ...labelled([
      [t.name, child.nameless ? say(t.nameless[child.nameless]) : (child.name ?? '')],
      [t.label, child.label],
      [t.className, child.className ?? ''],
      [t.yearGroup, child.yearGroup],
      [say('School'), school],
      [say('Service'), service],
    ]),
  ];
}

/** How the child communicates and how to help at a bad moment, in the child's own person, for whoever teaches today. */
const communicationBlocks = ({ communication: c }: Isp): Block[] =>
  c
    ? [
        text(t.communicationSays(c.version, c.on, c.lookedOn), 'quiet'),
        ...(c.old ? [text(p.isOld(c.old))] : []),
        ...(c.eating ? [banner(p.print.eating, false)] : []),
        ...(c.ways.length ? [list(wayLines(c.ways))] : []),
        ...labelled(c.said.map(({ about, words: said }) => [p.labels[about], said])),
        ...(c.signs.length ? [signTable(c.signs)] : []),
      ]
    : [];

const whoOf = ({ who }: IspProvision) => (who ? cell(who) : cell(t.whoUnknown));

const provisionTable = (head: readonly string[], rows: readonly IspProvision[], when: (row: IspProvision) => string) =>
  rows.length
    ? [
        table(
          [40, 22, 18, 20],
          head,
          rows.map((row) => [row.what, cell(t.layers[row.layer], { notes: [placeOf(row)] }), whoOf(row), when(row)]),
        ),
      ]
    : [];

function forTeachers(isp: Isp, say: Say): Block[] {
  const section = sections(isp, say);
  const { voices, outcomes, provision, adults, review, closed } = isp;
  const { kinds, abouts, hows } = s.voices;
  return [
    banner(say(t.shapedLike), false),
    text(t.made(isp.madeBy, londonDate(isp.madeAt)), 'quiet'),
    heading(say(t.section1)),
    ...(closed ? [text(t.closed(closed.on)), ...labelled([[t.back, closed.back]])] : []),
    ...childBlocks(isp, say),
    ...section(t.strengths, isp.strengths.length ? [list(isp.strengths)] : [], 'strengths'),
    ...section(t.needs, labelled(isp.needs.map(({ kind, words: said }) => [say(t.needKinds[kind]), said])), 'needs'),
    ...section(t.communication, communicationBlocks(isp), 'communication'),
    ...section(
      t.voices,
      voices.length
        ? [
            table(
              [68, 32],
              [],
              voices.map(({ words: said, who, about, how, on }) => [
                said,
                t.voice(kinds[who], abouts[about], hows[how], on),
              ]),
            ),
          ]
        : [],
      'voice-child',
      'voice-parent',
    ),
    ...section(
      t.outcomes,
      outcomes.length
        ? [
            table(
              [40, 18, 22, 20],
              t.outcomeHead,
              outcomes.map((each) => [
                each.words,
                soWhatOf(each),
                [s.outcomes.owners[each.owner], each.withWhom && s.outcomes.helpedBy(each.withWhom)]
                  .filter(Boolean)
                  .join(', '),
                outcomeStands(each),
              ]),
            ),
          ]
        : [],
      'outcomes',
    ),
    ...section(
      t.now,
      provisionTable(
        t.nowHead,
        provision.filter(({ until }) => until === null),
        ({ from }) => longDate(from),
      ),
      'provision',
      'who',
    ),
    ...section(t.adults, labelled(adults.map(({ name, does }) => [name, say(t.does[does])])), 'adults'),
    ...section(t.review, review.nextOn ? [text(t.reviewOn(review.nextOn))] : [], 'review'),
  ];
}

function forSendco(isp: Isp, say: Say): Block[] {
  const section = sections(isp, say);
  const { outcomes, provision, tried, assessments, decisions, review, missing, mapping } = isp;
  return [
    heading(say(t.section2)),
    ...section(
      t.allOutcomes,
      outcomes.length
        ? [
            table(
              [28, 28, 20, 24],
              t.allOutcomesHead,
              outcomes.map((each) => [
                cell(each.first.words, { notes: [longDate(each.first.on)] }),
                each.words === each.first.words
                  ? cell(t.unchanged)
                  : cell(each.words, { notes: [longDate(each.since)] }),
                outcomeStands(each),
                cell(each.ended?.evidence ?? '', { notes: each.ended?.reason ? [each.ended.reason] : [] }),
              ]),
            ),
          ]
        : [],
      'outcomes',
    ),
    ...section(t.allProvision, provisionTable(t.provisionHead, provision, t.fromUntil), 'provision'),
    ...section(t.mapping, [list(mapping.map(({ level, tagged, layer }) => say(t.mapped(level, tagged, layer))))]),
    ...(tried.length
      ? section(t.tried, [
          table(
            [50, 20, 30],
            t.triedHead,
            tried.map(({ what, howLong, effect }) => [what || requestText.noWhat, howLong, effect]),
          ),
        ])
      : []),
    ...(assessments.length
      ? section(
          t.assessments,
          assessments.flatMap(({ question, who, on, found, foundOn }) =>
            labelled([[question, `${t.assessed(who, foundOn ?? on)}: ${found || t.notFound}`]]),
          ),
        )
      : []),
    ...(decisions.length
      ? section(
          t.decisions,
          labelled(
            decisions.map(({ on, kinds, why }) => [
              longDate(on),
              [kinds.map((kind) => decisionText.kinds[kind]).join(', '), why].filter(Boolean).join(': '),
            ]),
          ),
        )
      : []),
    ...(review.held.length
      ? section(t.held, labelled(review.held.map(({ on, words: said }) => [longDate(on), said])))
      : []),
    ...section(t.askTitle, [list(review.ask.map(say))]),
    ...section(t.littleTitle, [list(review.littleProgress.map(say))]),
    ...(missing.length ? section(t.missingTitle, [list(missing.map((part) => say(t.missing[part])))]) : []),
  ];
}

/** The plan as a paper in two sections, in the words of the organisation; no child's name in the file's name. Row I12. */
export function ispPaper(isp: Isp, terms: DisplayTerms): Paper {
  const say: Say = (sentence) => inTerms(sentence, terms);
  return {
    title: say(t.title),
    about: [isp.school, isp.child.label].join(', '),
    standing: t.standing,
    madeAt: isp.madeAt,
    name: fileName(say(t.fileName), isp.child.label, isp.school),
    parts: [
      { landscape: false, blocks: forTeachers(isp, say) },
      { landscape: false, blocks: forSendco(isp, say) },
    ],
  };
}
