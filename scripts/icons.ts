/**
 * Draws the app's two icons: `node scripts/icons.ts`. A speech bubble that holds a link. The same bytes
 * on every machine, so that a change of the drawing shows in review. Sizes and colours: Teams' rules for icons.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';

type Point = readonly [x: number, y: number];
type Colour = readonly [red: number, green: number, blue: number, alpha: number];
/** How far a point lies outside a shape (negative inside), in the drawing's units: the drawing is 32 wide and high. */
type Shape = (at: Point) => number;

/** A line with round ends. */
const line =
  ([ax, ay]: Point, [bx, by]: Point, width: number): Shape =>
  ([x, y]) => {
    const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
    const t = Math.max(0, Math.min(1, along));
    return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)) - width / 2;
  };

const roundedBox =
  ([cx, cy]: Point, [halfWide, halfHigh]: Point, radius: number): Shape =>
  ([x, y]) => {
    const dx = Math.abs(x - cx) - halfWide + radius;
    const dy = Math.abs(y - cy) - halfHigh + radius;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };

/** A triangle; its corners in clockwise order as drawn. */
const triangle =
  (...corners: readonly [Point, Point, Point]): Shape =>
  ([x, y]) =>
    Math.max(
      ...corners.map(([ax, ay], n) => {
        const [bx, by] = corners[(n + 1) % 3] ?? [ax, ay];
        return ((x - ax) * (ay - by) + (y - ay) * (bx - ax)) / -Math.hypot(bx - ax, by - ay);
      }),
    );

const either =
  (...shapes: readonly Shape[]): Shape =>
  (at) =>
    Math.min(...shapes.map((shape) => shape(at)));
const outlineOf =
  (shape: Shape, width: number): Shape =>
  (at) =>
    Math.abs(shape(at)) - width / 2;

const bubble = either(roundedBox([16, 14], [12, 9.5], 5), triangle([9, 21], [17, 21], [9, 28.5]));

/** The common mark for a link: the two open ends of a chain's links, and the bar that joins them. */
const link = (width: number): Shape => {
  const pill = outlineOf(roundedBox([16, 14], [7.5, 3.5], 3.5), width);
  const gap = roundedBox([16, 14], [2, 6], 0);
  return either((at) => Math.max(pill(at), -gap(at)), line([12.5, 14], [19.5, 14], width));
};

interface Layer {
  readonly shape: Shape;
  readonly colour: Colour;
}

const white: Colour = [255, 255, 255, 255];
const accent: Colour = [79, 79, 176, 255];
const everywhere: Shape = () => -32;

export const icons: Readonly<Record<string, { readonly size: number; readonly layers: readonly Layer[] }>> = {
  'color.png': {
    size: 192,
    layers: [
      { shape: everywhere, colour: accent },
      { shape: bubble, colour: white },
      { shape: link(2), colour: accent },
    ],
  },
  'outline.png': {
    size: 32,
    layers: [
      { shape: outlineOf(bubble, 2), colour: white },
      { shape: link(2), colour: white },
    ],
  },
};

/** Points looked at in each pixel, along each side, so that edges are smooth. */
const looks = 8;

/** How much of a pixel a shape covers, 0 to 1. Only pixels that its edge can cross are looked at closely. */
function coverOf(shape: Shape, px: number, py: number, unit: number): number {
  const middle = shape([(px + 0.5) * unit, (py + 0.5) * unit]);
  if (Math.abs(middle) > unit) return middle <= 0 ? 1 : 0;
  let hits = 0;
  for (let i = 0; i < looks * looks; i += 1) {
    const x = (px + ((i % looks) + 0.5) / looks) * unit;
    const y = (py + (Math.floor(i / looks) + 0.5) / looks) * unit;
    if (shape([x, y]) <= 0) hits += 1;
  }
  return hits / (looks * looks);
}

/** Lays a layer's colour over a pixel as far as the shape covers it. */
function paint(under: Colour, { shape, colour }: Layer, px: number, py: number, unit: number): Colour {
  const cover = coverOf(shape, px, py, unit);
  if (cover === 0) return under;
  const alpha = cover + (under[3] / 255) * (1 - cover);
  const mix = (n: 0 | 1 | 2) => Math.round((colour[n] * cover + under[n] * (under[3] / 255) * (1 - cover)) / alpha);
  return [mix(0), mix(1), mix(2), Math.round(alpha * 255)];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** An icon as the bytes of a PNG: 8 bits a channel, with alpha. */
export function drawIcon(name: string): Buffer {
  const icon = icons[name];
  if (!icon) throw new Error(`there is no icon ${name}`);
  const { size, layers } = icon;
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      const pixel = layers.reduce<Colour>((under, layer) => paint(under, layer, x, y, 32 / size), [255, 255, 255, 0]);
      rows.set(pixel, y * (size * 4 + 1) + 1 + x * 4);
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const name of Object.keys(icons))
    writeFileSync(path.join(import.meta.dirname, '../appPackage', name), drawIcon(name));
