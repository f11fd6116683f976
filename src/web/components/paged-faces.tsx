import { Button } from '@mantine/core'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { words } from '../ru/words.ts'
import { Faces } from './faces.tsx'
import classes from './paged-faces.module.css'

interface PagedFacesProps<Page> {
  readonly query: UseInfiniteQueryResult<InfiniteData<Page>>
  /** What stands there while it loads; rows of text unless said otherwise. */
  readonly skeleton?: ReactNode
  /** What the next page is called. */
  readonly more?: string
  readonly children: (pages: readonly Page[]) => ReactNode
  /** Beside the button of the next page. */
  readonly beside?: (pages: readonly Page[]) => ReactNode
}

/** The faces of a list that comes page by page, and the button that asks for the next one. */
export function PagedFaces<Page>({
  query,
  skeleton,
  more = words.showMore,
  children,
  beside,
}: PagedFacesProps<Page>) {
  return (
    <Faces query={query} skeleton={skeleton}>
      {({ pages }) => (
        <>
          {children(pages)}
          {query.hasNextPage && (
            <div className={classes.more}>
              <Button
                variant="default"
                onClick={() => void query.fetchNextPage()}
                loading={query.isFetchingNextPage}
              >
                {more}
              </Button>
              {beside?.(pages)}
            </div>
          )}
        </>
      )}
    </Faces>
  )
}
