import { expect, test } from '@jest/globals';
import { addSaid } from '../../../../shared/scoping/add-said.ts';
import type { Cell } from '../../../../shared/balanced-system/framework.ts';

test.each<[string, string, 'provision' | 'gap', Cell[]]>([
  ['add Word of the Week to universal intervention', 'Word of the Week', 'provision', ['IN1']],
  ['Add Talk Boost to IN2 and FS2.', 'Talk Boost', 'provision', ['FS2', 'IN2']],
  ['add gap: hall too loud in EE1', 'hall too loud', 'gap', ['EE1']],
  ['add a gap no drop-in for families under family support, targeted', 'no drop-in for families', 'gap', ['FS2']],
  ['add welcome talk to parents to universal families', 'welcome talk to parents', 'provision', ['FS1']],
  ['add staff training – workforce targeted', 'staff training', 'provision', ['WW2']],
  ['add Word of the Week', 'Word of the Week', 'provision', []],
  ['add a visit to the library', 'a visit to the library', 'provision', []],
  ['add', '', 'provision', []],
])('“%s”', (said, text, kind, cells) => expect(addSaid(said)).toEqual({ text, kind, cells }));
