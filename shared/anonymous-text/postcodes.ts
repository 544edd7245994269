import { found, type Finding } from './finding.ts';

/** The letters UK postcodes begin with: cells such as EE2 and FS3, KS1, Y2 and P3 are none of them. */
const areas = new Set(
  (
    'AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK ' +
    'FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP ' +
    'NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W ' +
    'WA WC WD WF WN WR WS WV YO ZE'
  ).split(' '),
);

/** Outward code, then a digit and two letters of which none is C, I, K, M, O or V. */
const postcode = /(?<![\p{L}\p{N}])([a-z]{1,2})\d[a-z\d]?[^\S\n]{0,2}(\d)([abd-hjlnp-uw-z]{2})(?![\p{L}\p{N}])/giu;

/** '1st', '2nd', '3rd', '4th' in small letters count something: 'group S1 2nd week'. */
const isOrdinal = (letters: string): boolean => ['st', 'nd', 'rd', 'th'].includes(letters);

/** UK postcodes in small letters or capitals, with or without the space. */
export const postcodesIn = (text: string): Finding[] =>
  found('postcode', text, postcode, ([, area = '', , letters = '']) => {
    return areas.has(area.toUpperCase()) && !isOrdinal(letters);
  });
