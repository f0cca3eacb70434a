import { Avatar } from '@/components/ui/avatar';
import type { User } from '@/contract/users';
import { SettingsSection } from './settings-section';

export function ProfileSection({ user }: { user: User }) {
  return (
    <SettingsSection title="Profile" intro="How others see you.">
      <div className="flex items-center gap-12">
        <Avatar person={user} size={32} isDecorative />
        <div className="min-w-0">
          <p className="truncate font-medium">{user.name}</p>
          <p className="truncate text-ink-2">
            {user.email} · {user.role === 'admin' ? 'Administrator' : 'Member'}
          </p>
        </div>
      </div>
    </SettingsSection>
  );
}
