import { QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import chinese from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { queryClient } from './query-client.ts';
import { RequiredMark } from './required-mark.tsx';
import { theme } from './theme.ts';

/** Language, look and the policy's nonce for everything below. */
export function AppProviders({ nonce, children }: { readonly nonce: string; readonly children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <ConfigProvider
        locale={chinese}
        theme={theme}
        csp={{ nonce }}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
        form={{ requiredMark: RequiredMark }}
      >
        <App>{children}</App>
      </ConfigProvider>
    </QueryClientProvider>
  );
}
