import { encode } from 'uqr';

type QrCodeProps = {
  /** What a phone reads. */
  text: string;
  /** What it is for, in place of the picture. */
  label: string;
};

/** A QR code, dark on light in both themes: many cameras read no other. */
export function QrCode({ text, label }: QrCodeProps) {
  const { size, data } = encode(text, { border: 4 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-[192px] rounded-control border border-line bg-[#ffffff]"
    >
      <path d={path} fill="#000000" />
    </svg>
  );
}
