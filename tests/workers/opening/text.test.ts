import { describe, expect, test } from 'vitest';
import { failure, listOf, opened, quietParts } from './opening.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: (Uint8Array<ArrayBuffer> | readonly number[])[]) =>
  new File(
    parts.map((part) => Uint8Array.from(part)),
    'places.csv',
  );
const utf16 = (text: string, isLittle: boolean) =>
  [...text].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });

describe('text', () => {
  test('that is UTF-8 is given as it is, without a copy', async () => {
    const file = bytes(utf8('id,name\n1,Zoë\n'));
    const table = await opened(file);
    expect(table.file).toBe(file);
    expect(table).toMatchObject({ format: 'csv', encoding: 'utf-8', encodingBasis: 'bytes' });
  });

  test('loses its byte order mark', async () => {
    const table = await opened(bytes([0xef, 0xbb, 0xbf], utf8('id,name\n1,Zoë\n')));
    expect(await table.file.bytes()).toEqual(utf8('id,name\n1,Zoë\n'));
    expect(table).toMatchObject({ encoding: 'utf-8', encodingBasis: 'mark', notes: [] });
  });

  const names = 'id;name\r\n1;Łódź\r\n2;東京\r\n';
  test.each([
    ['UTF-16 LE with a mark', [0xff, 0xfe, ...utf16(names, true)], 'utf-16le', 'mark'],
    ['UTF-16 BE with a mark', [0xfe, 0xff, ...utf16(names, false)], 'utf-16be', 'mark'],
    ['UTF-16 LE without one', utf16(names, true), 'utf-16le', 'bytes'],
    ['UTF-16 BE without one', utf16(names, false), 'utf-16be', 'bytes'],
  ])('in %s is read', async (_, content, encoding, encodingBasis) => {
    const table = await opened(bytes(content));
    expect(await table.file.text()).toBe(names);
    expect(table).toMatchObject({ encoding, encodingBasis, notes: [], format: 'csv' });
  });

  test('of UTF-16 that is cut or broken is counted, not silent', async () => {
    const table = await opened(bytes([0xff, 0xfe, ...utf16('a,b\n1,\ud800\n', true), 0x31]));
    expect(await table.file.text()).toBe('a,b\n1,\ufffd\n\ufffd');
    expect(table.notes).toEqual([
      '2 sequences of bytes are no utf-16le and read as \ufffd, the first in line 2.',
    ]);
  });

  test('that holds U+FFFD itself is not called malformed', async () => {
    const table = await opened(bytes([0xff, 0xfe, ...utf16('a,b\n1,\ufffd\n', true)]));
    expect(table.notes).toEqual([]);
    expect((await opened(bytes(utf8('a,b\n1,\ufffd\n')))).notes).toEqual([]);
  });

  test('that is UTF-8 but for a few bytes stays UTF-8, and they are counted with their line', async () => {
    const table = await opened(bytes(utf8('a\nZoë\nLouïse\nJosé\n'), [0xff, 0x0a], utf8('é\n')));
    expect(await table.file.text()).toBe('a\nZoë\nLouïse\nJosé\n\ufffd\né\n');
    expect(table).toMatchObject({
      encoding: 'utf-8',
      notes: ['1 sequence of bytes is no utf-8 and read as \ufffd, in line 5.'],
    });
  });

  test('that stops being UTF-8 after 1 MB is read again as what it is, and says from where', async () => {
    const plain = utf8('1,plain text in ASCII\n'.repeat(60_000));
    const table = await opened(bytes(plain, [0x32, 0x2c, 0x63, 0x61, 0x66, 0xe9, 0x0a]));
    expect((await table.file.text()).endsWith('\n2,café\n')).toBe(true);
    expect(table).toMatchObject({ encoding: 'windows-1252', encodingBasis: 'guess' });
    expect(table.notes[0]).toContain('From line 60,001 on the text is not UTF-8.');
  });

  test('is read in the encoding that a person chose', async () => {
    const file = bytes(utf8('a,b\n1,'), [0xb3, 0xf3, 0x64, 0x9f, 0x0a]);
    const table = await opened(file, [], quietParts({ encoding: 'windows-1250' }));
    expect(await table.file.text()).toBe('a,b\n1,łódź\n');
    expect(table).toMatchObject({ encoding: 'windows-1250', encodingBasis: 'choice' });
  });

  test('in an encoding that no browser reads is refused', async () => {
    const file = bytes(utf8('a,b\n'));
    expect(await failure(opened(file, [], quietParts({ encoding: 'ebcdic' })))).toBe(
      'SRC_ENCODING_UNKNOWN: This browser knows no encoding ebcdic (places.csv)',
    );
    expect(await failure(opened(bytes([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])))).toContain('UTF-32');
  });

  test('stops at a cancel', async () => {
    const controller = new AbortController();
    const file = bytes(utf8('1,2\n'.repeat(2 ** 20)));
    const report = () => Promise.resolve(controller.abort());
    const { signal } = controller;
    expect(await failure(opened(file, [], quietParts({ signal, report })))).toContain(
      'ENG_CANCELLED',
    );
  });
});

describe('a kind of file', () => {
  test.each([
    ['a.csv', '{"a":1}\n{"a":2}\n', 'ndjson'],
    ['a.csv', '{"a":1}\n', 'json'],
    ['a.txt', '[{"a":1}]', 'json'],
    ['a.json', 'a,b\n1,2\n', 'csv'],
    ['a.csv', '[2026-01-01] started\n[2026-01-02] stopped\n', 'csv'],
    ['a.csv', '{id},{name}\n1,2\n', 'csv'],
    ['a.csv', 'PAR1,PAR2\n1,2\n', 'csv'],
    ['a.csv', 'ORCID,name\n1,2\n', 'csv'],
    ['a.json', '[1,2]', 'json'],
  ])('is told by content: %s holding %j is %s', async (name, text, kind) => {
    const { tables } = await listOf(new File([text], name));
    expect(tables).toMatchObject([{ within: [], kind, isHidden: false }]);
  });

  test.each([
    ['', 'SRC_EMPTY_FILE: The file is empty'],
    ['%PDF-1.7', 'SRC_UNKNOWN_FORMAT: The file is a PDF'],
    ['<!DOCTYPE html><html>', 'SRC_UNKNOWN_FORMAT: The file is a web page'],
    ['<?xml version="1.0"?><a/>', 'SRC_UNKNOWN_FORMAT: The file is XML'],
    ['\x01\x02\x03\x04\x05', 'SRC_UNKNOWN_FORMAT: The file is neither text nor'],
    ['7z\xbc\xaf\x27\x1c', 'SRC_UNKNOWN_FORMAT: The file is a 7-Zip archive'],
  ])('that holds no table is named: %j', async (letters, message) => {
    const file = new File([Uint8Array.from(letters, (letter) => letter.charCodeAt(0))], 'a.csv');
    expect(await failure(listOf(file))).toContain(message);
  });
});
