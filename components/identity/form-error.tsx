import { CircleAlert } from 'lucide-react';
import { Banner } from '@/components/ui/banner';

/** What went wrong with the form as a whole. The element stays, so that a screen reader hears the text arrive. */
export function FormError({ message }: { message?: string }) {
  return (
    <div role="alert" className="empty:hidden">
      {message && (
        <Banner tone="danger" icon={<CircleAlert />}>
          {message}
        </Banner>
      )}
    </div>
  );
}
