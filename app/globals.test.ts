import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Oklch = { lightness: number; chroma: number; hue: number; alpha: number };
type Rgb = [number, number, number];
type Theme = 'light' | 'dark';

const themes: Theme[] = ['light', 'dark'];
const surfaces = ['surface-0', 'surface-1', 'surface-2'];
const people = Array.from({ length: 12 }, (_, index) => `person-${index + 1}`);
const tokens = readTokens(readFileSync(new URL('./globals.css', import.meta.url), 'utf8'));

describe.each(themes)('ux-A10: contrast in the %s theme', (theme) => {
  it.each(['ink', 'ink-2', 'ink-3', 'accent', 'danger', 'warn', 'ok'])(
    '%s is readable on every surface',
    (text) => {
      for (const surface of surfaces) {
        expect(contrast(colour(text, theme), colour(surface, theme)), surface).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it.each(['ink', 'ink-2', 'ink-3'])('%s is readable on hovered and chosen fills', (text) => {
    for (const surface of surfaces) {
      for (const fill of ['fill', 'fill-strong']) {
        const background = over(fill, surface, theme);
        expect(contrast(colour(text, theme), background), `${fill} on ${surface}`).toBeGreaterThanOrEqual(
          4.5,
        );
      }
    }
  });

  it.each([
    ['on-accent', 'accent'],
    ['on-accent', 'accent-hover'],
    ['on-danger', 'danger-solid'],
    ['on-danger', 'danger-solid-hover'],
    ['accent', 'accent-soft'],
    ['danger', 'danger-soft'],
    ['warn', 'warn-soft'],
    ['ok', 'ok-soft'],
    ['ink', 'accent-soft'],
    ['ink-2', 'warn-soft'],
    ['ink-2', 'danger-soft'],
  ])('%s is readable on %s', (text, background) => {
    expect(contrast(colour(text, theme), colour(background, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(people)(
    'ux-P3: a name tag is readable on %s, and the colour itself is seen on the page',
    (person) => {
      expect(contrast(colour('on-person', theme), colour(person, theme))).toBeGreaterThanOrEqual(4.5);
      for (const surface of surfaces) {
        expect(contrast(colour(person, theme), colour(surface, theme)), surface).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it('the edge of a control, a warning dot and the focus ring stand out on every surface', () => {
    for (const surface of surfaces) {
      expect(contrast(colour('line-control', theme), colour(surface, theme)), surface).toBeGreaterThanOrEqual(
        3,
      );
      expect(contrast(colour('warn-mark', theme), colour(surface, theme)), surface).toBeGreaterThanOrEqual(3);
      expect(contrast(colour('accent', theme), colour(surface, theme)), surface).toBeGreaterThanOrEqual(3);
    }
  });

  it('every colour lies inside sRGB, so that no browser has to bend it', () => {
    for (const [name, pair] of tokens) {
      const channels = toLinearRgb(pair[theme]);
      expect(Math.min(...channels), name).toBeGreaterThanOrEqual(-0.0005);
      expect(Math.max(...channels), name).toBeLessThanOrEqual(1.0005);
    }
  });
});

it('the twelve person colours share one lightness and lie 30 degrees apart', () => {
  for (const theme of themes) {
    const colours = people.map((name) => token(name)[theme]);
    expect(new Set(colours.map((person) => person.lightness)).size).toBe(1);
    expect(colours.map((person) => person.hue)).toEqual(people.map((_, index) => (25 + index * 30) % 360));
  }
});

function readTokens(css: string): Map<string, Record<Theme, Oklch>> {
  const pattern = /--color-([\w-]+): light-dark\(oklch\(([^)]+)\), oklch\(([^)]+)\)\);/g;
  return new Map(
    [...css.matchAll(pattern)].map(([, name = '', light = '', dark = '']) => [
      name,
      { light: parse(light), dark: parse(dark) },
    ]),
  );
}

function parse(value: string): Oklch {
  const [lightness = Number.NaN, chroma = Number.NaN, hue = Number.NaN, alpha = 1] = value
    .split(/[\s/]+/)
    .map(Number);
  return { lightness, chroma, hue, alpha };
}

function token(name: string): Record<Theme, Oklch> {
  const found = tokens.get(name);
  if (!found) throw new Error(`globals.css has no light-dark() token --color-${name}`);
  return found;
}

function colour(name: string, theme: Theme): Rgb {
  return toLinearRgb(token(name)[theme]).map((channel) => Math.min(1, Math.max(0, channel))) as Rgb;
}

/** A translucent fill over a surface, mixed as browsers do: on gamma-encoded channels. */
function over(fill: string, surface: string, theme: Theme): Rgb {
  const { alpha } = token(fill)[theme];
  const below = colour(surface, theme);
  return colour(fill, theme).map((channel, index) =>
    decode(encode(channel) * alpha + encode(below[index] ?? 0) * (1 - alpha)),
  ) as Rgb;
}

function contrast(a: Rgb, b: Rgb): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** https://bottosson.github.io/posts/oklab/ */
function toLinearRgb({ lightness, chroma, hue }: Oklch): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function encode(linear: number): number {
  return linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055;
}

function decode(encoded: number): number {
  return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
}
