import type { Metadata } from 'next';
import { DoctorScreen } from '@/components/doctor/doctor-screen';

export const metadata: Metadata = { title: 'Connection doctor' };

export default function DoctorPage() {
  return <DoctorScreen />;
}
