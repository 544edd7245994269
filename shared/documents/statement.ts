import { londonDate } from '../kernel/time.ts';
import { personOf, type School } from '../organisation/school.ts';
import { rowsOf, textOf, type Sheet } from '../sheet/sheet.ts';
import { isAboutAChild } from './about-a-child.ts';
import type { StatementAnswer } from './contract.ts';
import { linesOf } from './paper.ts';
import { documentsText } from './text.ts';

const { statement: say } = documentsText;

/** What templates leave behind when nobody fills them in. */
const blanks = [
  /[[\]{}<>]/,
  /_{2,}|\.{4,}|…{2,}|\?{2,}/,
  /\bx{2,}\b/i,
  /\b(tbc|tba|tbd|to be (confirmed|announced|decided|agreed)|insert|lorem|n\/a)\b/i,
  /^(vacant|vacancy|unknown|none|nobody|name|not known)$/i,
];

/** A value that can be read out loud: something is there, and it is no blank. Undefined otherwise. */
function filled(raw: string | undefined): string | undefined {
  const said = linesOf(raw ?? '').join(' ');
  return /\p{L}/u.test(said) && !blanks.some((blank) => blank.test(said)) ? said : undefined;
}

const ended = (said: string): string => (/[.!?]$/.test(said) ? said : `${said}.`);

const escaped = (said: string): string => said.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

/**
 * The words for the school's website, from what is true now: who the link therapist is, the focus both agreed and when,
 * how to ask for help. When anything is missing there is no statement, and it says what. Row F22; [P12][P74].
 */
export function websiteStatement(school: School, plan: Sheet | undefined): StatementAnswer {
  const locked = plan?.lockedAt ? plan : undefined;
  const therapist = filled(personOf(school, 'link-therapist')?.name);
  const sendco = filled(personOf(school, 'sendco')?.name);
  const service = filled(school.serviceName);
  const name = filled(school.name);
  const focus = filled(textOf(locked && rowsOf(locked, 'page')[0], 'focus'));
  const ofAChild = focus !== undefined && isAboutAChild(focus);
  if (!therapist || !sendco || !service || !name || !locked?.lockedAt || !focus || ofAChild)
    return {
      statement: null,
      missing: [
        ...(therapist ? [] : [say.missing.therapist]),
        ...(sendco ? [] : [say.missing.sendco]),
        ...(service ? [] : [say.missing.service]),
        ...(name ? [] : [say.missing.school]),
        ...(locked ? [] : [say.missing.plan]),
        ...(locked && !focus ? [say.missing.focus] : []),
        ...(ofAChild ? [say.missing.child] : []),
      ],
    };
  const paragraphs = [
    `${say.who(therapist, service, name)} ${say.plans(sendco)}`,
    `${ended(say.focus(locked.label, focus))} ${say.agreedOn(londonDate(locked.lockedAt))}`,
    say.help(sendco),
  ];
  return {
    statement: {
      text: paragraphs.join('\n\n'),
      html: paragraphs.map((each) => `<p>${escaped(each)}</p>`).join('\n'),
    },
    missing: [],
  };
}
