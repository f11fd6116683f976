import '@fontsource-variable/golos-text'
import './kit-styles.ts'
import './ground.css'
import 'dayjs/locale/ru'
import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { router } from './router.tsx'
import { cssVariables, theme } from './theme.ts'

const place = document.getElementById('root')
if (place === null) throw new Error('the page has no #root')

/** Notices hold links, so they stand inside the router. */
function WithNotices({ children }: { readonly children: ReactNode }) {
  return (
    <>
      {children}
      <Notifications position="bottom-right" className="off-paper" />
    </>
  )
}

createRoot(place).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <DatesProvider settings={{ locale: 'ru', firstDayOfWeek: 1 }}>
        <QueryClientProvider client={router.options.context.client}>
          <RouterProvider router={router} InnerWrap={WithNotices} />
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  </StrictMode>,
)
