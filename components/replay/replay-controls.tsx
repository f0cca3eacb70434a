'use client';

import { Pause, Play, SkipBack, SkipForward, StepBack, StepForward } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { type Player, speeds } from './use-player';

type ReplayControlsProps = { player: Player; onLeave: () => void };

const speedOptions = speeds.map((speed) => ({ value: String(speed), label: `${speed}×` }));

export function ReplayControls({ player, onLeave }: ReplayControlsProps) {
  const { position, length, isPlaying, seek } = player;
  return (
    <div className="mt-6 flex flex-wrap items-center gap-x-12 gap-y-6">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only keeps Space for the button that has the focus. */}
      <span className="flex items-center" onKeyDown={(event) => event.key === ' ' && event.stopPropagation()}>
        <IconButton icon={<SkipBack />} label="To the start" shortcut="Home" onClick={() => seek(0)} />
        <IconButton
          icon={<StepBack />}
          label="Step back"
          shortcut="ArrowLeft"
          onClick={() => seek(position - 1)}
        />
        <IconButton
          icon={isPlaying ? <Pause /> : <Play />}
          label={isPlaying ? 'Pause' : 'Play'}
          shortcut="Space"
          onClick={player.togglePlaying}
        />
        <IconButton
          icon={<StepForward />}
          label="Step forward"
          shortcut="ArrowRight"
          onClick={() => seek(position + 1)}
        />
        <IconButton icon={<SkipForward />} label="To the end" shortcut="End" onClick={() => seek(length)} />
      </span>
      <input
        type="range"
        aria-label="Place in the replay"
        aria-valuetext={`${position} of ${length} changes`}
        min={0}
        max={length}
        value={position}
        onChange={({ target }) => seek(target.valueAsNumber)}
        className="h-24 min-w-menu flex-1 accent-accent"
      />
      <span className="shrink-0 text-ink-2 text-meta tabular-nums">
        {position} of {length}
      </span>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above. */}
      <span
        className="flex items-center gap-12"
        onKeyDown={(event) => event.key === ' ' && event.stopPropagation()}
      >
        <SegmentedControl
          label="Speed"
          options={speedOptions}
          value={String(player.speed)}
          onChange={(value) => {
            const speed = speeds.find((candidate) => String(candidate) === value);
            if (speed) player.setSpeed(speed);
          }}
        />
        <Button size="small" onClick={onLeave}>
          Back to live
        </Button>
      </span>
    </div>
  );
}
