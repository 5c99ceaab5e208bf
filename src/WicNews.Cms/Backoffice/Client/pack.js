import { closeSync, openSync, readFileSync, readdirSync, writeSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);
const alreadyCompressed = new Set(['.woff2', '.png', '.webp', '.jpg']);

async function variantsOf(name, content) {
  if (alreadyCompressed.has(extname(name))) return [{ name, content }];
  const quality = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 9, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length } };
  return [
    { name: `${name}.br`, content: await brotli(content, quality) },
    { name: `${name}.gz`, content: await gzip(content, { level: 9 }) },
  ];
}

function header(signature, entry, extra) {
  const name = Buffer.from(entry.name);
  const head = Buffer.alloc(extra ? 46 : 30);
  let at = head.writeUInt32LE(signature, 0);
  if (extra) at = head.writeUInt16LE(20, at); // made by
  at = head.writeUInt16LE(20, at); // needs version 2.0
  at = head.writeUInt16LE(0x0800, at); // names are UTF-8
  at = head.writeUInt16LE(0, at); // stored: the contents are compressed already
  at = head.writeUInt32LE(0x00210000, at); // 1 January 1980: equal inputs make equal archives
  at = head.writeUInt32LE(entry.crc, at);
  at = head.writeUInt32LE(entry.content.length, at);
  at = head.writeUInt32LE(entry.content.length, at);
  at = head.writeUInt16LE(name.length, at);
  if (extra) head.writeUInt32LE(extra.offset, 42);
  return Buffer.concat([head, name]);
}

/** Writes every file below a folder, as brotli and as gzip, into a zip archive of stored entries. */
export async function pack(folder, archive) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  const variants = await Promise.all(
    names.map((path) => variantsOf(relative(folder, path).replaceAll('\\', '/'), readFileSync(path))),
  );
  const file = openSync(archive, 'w');
  const directory = [];
  let offset = 0;
  for (const entry of variants.flat()) {
    entry.crc = zlib.crc32(entry.content);
    directory.push(header(0x02014b50, entry, { offset }));
    for (const part of [header(0x04034b50, entry, null), entry.content]) offset += writeSync(file, part);
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  for (const part of [central, end]) writeSync(file, part);
  closeSync(file);
}
