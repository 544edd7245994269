import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Node } from 'web-tree-sitter';
import { z } from 'zod';
import { productionConfig, productionSettings } from '../../bot/config.ts';
import { containers, databaseName } from '../../bot/storage/containers.ts';
import { bicepFiles, declared, faultsOf, file, literal, nodesOf, treeOf, valueOf } from './bicep-tree.ts';

const database = file('modules/database.bicep');
const server = file('modules/server.bicep');
const files = file('modules/files.bicep');

const listed = z
  .array(z.object({ name: z.string(), partitionKey: z.string(), notIndexed: z.array(z.string()) }))
  .parse(valueOf(database, 'containers'));
const settings = z.record(z.string(), z.unknown()).parse(valueOf(server, 'settings'));
const platformSettings = z.record(z.string(), z.unknown()).parse(valueOf(server, 'platformSettings'));

test.each([...bicepFiles])('the syntax of infra/%s is right', (_, tree) => {
  expect(tree.hasError).toBe(false);
  expect(faultsOf(tree)).toEqual([]);
});

test('a fault in the syntax is seen', () => {
  const source = "param a string\nvar b = {\n  c: 'd'\n";
  expect(faultsOf(treeOf(`${source}}\n`))).toEqual([]);
  expect(treeOf(source).hasError).toBe(true);
  expect(faultsOf(treeOf(source)).length).toBeGreaterThan(0);
});

test('the containers and their partition keys are those of bot/storage/containers.ts', () => {
  expect(Object.fromEntries(listed.map(({ name, partitionKey }) => [name, partitionKey]))).toEqual({ ...containers });
  expect(listed).toHaveLength(Object.keys(containers).length);
});

test('every container on the list is made, in the database that the code opens', () => {
  const made = [...declared(database, 'resource').values()];
  const ofType = (type: string) => made.filter((each) => each.text.includes(`${type}@`));
  const [collections] = ofType("'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers");
  expect(collections?.text).toMatch(/= \[for container in containers: \{\s+parent: database\s+name: container\.name\s/);
  const [opened] = ofType("'Microsoft.DocumentDB/databaseAccounts/sqlDatabases");
  expect(opened?.text).toContain(`name: '${databaseName}'`);
  expect(opened?.text).toContain(`id: '${databaseName}'`);
});

test('keys are off, and the server may read and write data and nothing more', () => {
  const account = declared(database, 'resource').get('account')?.text ?? '';
  expect(account).toContain('disableLocalAuth: true');
  expect(account).toContain("type: 'Continuous'");
  // Cosmos DB Built-in Data Contributor
  expect(declared(database, 'resource').get('mayReadAndWrite')?.text).toContain(
    '/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002',
  );
});

test('files are private: no keys, nothing public, kept for a week, looked into for malware', () => {
  const made = declared(files, 'resource');
  const account = made.get('account')?.text ?? '';
  for (const line of [
    'allowSharedKeyAccess: false',
    'allowBlobPublicAccess: false',
    "minimumTlsVersion: 'TLS1_2'",
    'supportsHttpsTrafficOnly: true',
  ])
    expect(account).toContain(line);
  expect(made.get('container')?.text).toContain("publicAccess: 'None'");
  expect(made.get('blobs')?.text).toMatch(/deleteRetentionPolicy: \{\s+enabled: true\s+days: 7/);
  expect(made.get('malware')?.text).toMatch(/onUpload: \{\s+isEnabled: true/);
});

test('the server may do with files what it does, and may not say itself that one is clean', () => {
  const rights = [...(declared(files, 'resource').get('keeper')?.text ?? '').matchAll(/blobs\/([\w/]+)'/g)];
  expect(rights.map(([, right]) => right)).toEqual(['read', 'write', 'delete', 'tags/read']);
  expect(declared(files, 'resource').get('mayKeep')?.text).toContain('scope: container');
});

const storage = path.join(import.meta.dirname, '../../bot/storage');
const queries = readdirSync(storage).map((name) => readFileSync(path.join(storage, name), 'utf8'));

test('what a query of the code orders by or asks for is indexed, and needs no composite index', () => {
  const said = queries.flatMap((source) => [...source.matchAll(/\b(?:orderBy|path): '([^']+)'/g)]);
  const fields = new Set(said.map(([, field = '']) => field.replace(/ (ASC|DESC)$/, '')));
  expect([...fields]).toEqual(expect.arrayContaining(['schoolId', 'openedAt', 'createdAt']));
  const unindexed = listed.flatMap(({ notIndexed }) => notIndexed.map((each) => each.slice(1).replace('/*', '')));
  for (const field of ['type', ...fields]) {
    expect(field).toMatch(/^\w+$/); // two fields would need a composite index, which no container has
    expect(unindexed).not.toContain(field);
  }
});

test('the settings that the server is given are those that bot/config.ts reads in production', () => {
  expect(Object.keys(settings).sort()).toEqual([...productionSettings].sort());
  expect(Object.keys(platformSettings).filter((name) => productionSettings.includes(name))).toEqual([]);
  const site = declared(server, 'resource').get('site')?.text;
  expect(site).toContain('appSettings: map(items(union(settings, platformSettings)), setting =>');
});

test('what stands there word for word is accepted by the server, and secrets never stand there', () => {
  const filled = Object.fromEntries(
    Object.entries(settings).map(([name, value]) => {
      const guess = /URL|ENDPOINT/.test(name)
        ? 'https://example.org'
        : 'worked out in the cloud, thirty-two characters';
      return [name, typeof value === 'string' ? value : guess];
    }),
  );
  expect(productionConfig(filled).bot.appType).toBe('SingleTenant');
  const secrets = productionSettings.filter((name) => /SECRET|PASSWORD|KEY/.test(name));
  expect(secrets.length).toBeGreaterThan(0);
  for (const name of secrets)
    expect(settings[name]).toEqual({ source: expect.stringMatching(/^'@Microsoft\.KeyVault\(SecretUri=/) });
});

test('nothing that is secret can be given without being marked as secret', () => {
  for (const [name, tree] of bicepFiles)
    for (const [parameter, node] of declared(tree, 'parameter')) {
      if (!/(secret|password)$/i.test(parameter)) continue;
      expect(`${name}: ${node.previousNamedSibling?.text}`).toContain('@secure()');
      expect(node.text).not.toContain('=');
    }
});

/** Each module with the file it is made of and the parameters it is given. */
const modules = [...bicepFiles].flatMap(([from, tree]) =>
  [...declared(tree, 'module')].map(([name, node]) => {
    const body = z
      .object({ params: z.record(z.string(), z.unknown()) })
      .parse(literal(node.namedChildren.at(-1) as Node));
    const source = node.namedChildren.find((child) => child?.type === 'string')?.text.slice(1, -1) ?? '';
    return { from, name, target: path.posix.join(path.posix.dirname(from), source), params: body.params };
  }),
);

test('a module is given the parameters it has, and gives the outputs that are asked for', () => {
  expect(modules.length).toBeGreaterThan(0);
  for (const { from, name, target, params } of modules) {
    expect({ name, params: Object.keys(params).sort() }).toEqual({
      name,
      params: [...declared(file(target), 'parameter').keys()].sort(),
    });
    const asked = [...file(from).text.matchAll(new RegExp(`\\b${name}\\.outputs\\.(\\w+)`, 'g'))];
    for (const [, output] of asked) expect([...declared(file(target), 'output').keys()]).toContain(output);
  }
});

test('every name that is used is declared: there is no compiler here to say so', () => {
  for (const [name, tree] of bicepFiles) {
    const kinds = ['parameter', 'variable', 'resource', 'module', 'output'] as const;
    const known = new Set(kinds.flatMap((kind) => [...declared(tree, kind).keys()]));
    const loops = [...tree.text.matchAll(/\bfor (\w+) in\b|\b(\w+) =>/g)].map(
      ([, loop, lambda]) => loop ?? lambda ?? '',
    );
    const functions = [
      'concat',
      'guid',
      'items',
      'map',
      'resourceGroup',
      'subscriptionResourceId',
      'tenant',
      'toLower',
      'union',
    ];
    const decorators = ['description', 'secure', 'minLength', 'maxLength', 'minValue', 'allowed'];
    const used = [...nodesOf(tree)].filter(
      (node) =>
        node.type === 'identifier' &&
        !(node.parent?.type === 'object_property' && node.parent.firstNamedChild?.equals(node)),
    );
    const unknown = used
      .map((node) => node.text)
      .filter((text) => !known.has(text) && ![...loops, ...functions, ...decorators].includes(text));
    expect({ name, unknown }).toEqual({ name, unknown: [] });
  }
});
