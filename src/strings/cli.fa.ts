/** What commands say on a terminal. */
export const cliFa = {
  loadingSample: 'تحریریه نمونه ساخته می‌شود…',
  site: (address: string) => `سایت (site): ${address}`,
  acceptanceStory: (address: string) => `خبر نمونه (sample story): ${address}`,
  workerStarted: 'کارگر آماده کار است (worker ready).',
  onlyHere: 'تنها همین دستگاه سایت را می‌بیند؛ برای همه: HOST=0.0.0.0 و PUBLIC_URL=نشانی سایت، سپس npm start.',
  sampleRemoved: (count: string) => `${count} خبر نمونه برداشته شد؛ تحریریه خالی و آماده کار شماست.`,
  sampleUsage:
    'بنویسید: chapar sample remove یا chapar sample load یا chapar sample --stories N (تا یک میلیون)',
  sampleFilled: (done: string, count: string) => `${done} خبر از ${count} (stories)`,
  sampleAbsent: 'تحریریه نمونه‌ای در کار نیست.',
}
