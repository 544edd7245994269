import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { availableByStream, sumsOf, yearOf, type Sums } from '../../../shared/resource-allocation/available.ts';
import type { PlanAnswer } from '../../../shared/resource-allocation/contract.ts';
import { streams } from '../../../shared/resource-allocation/streams.ts';
import { hoursSaid, resourceText, takenSaid } from '../../../shared/resource-allocation/text.ts';
import { deductionKindSchema, type Post } from '../../../shared/resource-allocation/workforce.ts';
import { Fold } from '../../components/fold.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { PostForm } from './post-form.tsx';
import { SaveBar, type Saving } from './save-bar.tsx';
import { changed, newPost } from './share.ts';
import { shareText } from './text.ts';
import css from './share.module.css';

const t = shareText.workforce;

interface Props extends Saving {
  readonly posts: readonly Post[];
  readonly colleagues: PlanAnswer['colleagues'];
  readonly mayChange: boolean;
  readonly onPosts: (posts: readonly Post[]) => void;
}

/** Who works for the service, what is taken off, and what is left for schools: each a visible line. Rows L01, L02. */
export function WorkforcePanel({ posts, colleagues, mayChange, onPosts, ...saving }: Props) {
  const { newId } = useAnswers();
  /** The post that was added last: it stays open while it is filled in. */
  const [fresh, setFresh] = useState<string>();
  const add = () => {
    const post = newPost(newId());
    setFresh(post.id);
    onPosts([...posts, post]);
  };
  return (
    <Panel title={t.title}>
      <p className={css.quiet}>{t.intro}</p>
      <SumsTable posts={posts} />
      {posts.length === 0 && <p>{t.none}</p>}
      <ul className={css.plain}>
        {posts.map((post, at) => (
          <li key={post.id}>
            <Fold summary={<PostLine post={post} />} open={post.id === fresh}>
              <PostForm
                {...{ post, colleagues, mayChange }}
                onChange={(change) => onPosts(changed(posts, at, change))}
                onRemove={() => onPosts(posts.filter(({ id }) => id !== post.id))}
              />
            </Fold>
          </li>
        ))}
      </ul>
      {mayChange && (
        <div className={css.buttons}>
          <Button onClick={add}>{t.add}</Button>
        </div>
      )}
      {mayChange && <SaveBar {...saving} />}
    </Panel>
  );
}

function PostLine({ post }: { readonly post: Post }) {
  const { available, missing } = yearOf(post);
  const stream = resourceText.streams[post.stream];
  return (
    <span className={css.line}>
      <strong>{post.name}</strong>{' '}
      <span className={css.quiet}>
        {post.isVacant ? t.vacantLine(post.wte, stream, missing) : t.line(post.wte, stream, available)}
      </span>
    </span>
  );
}

/** The running sum, a column for each line that is taken off. */
function SumsTable({ posts }: { readonly posts: readonly Post[] }) {
  const by = availableByStream(posts);
  const row = (name: string, sums: Sums) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      <td>{hoursSaid(sums.contracted)}</td>
      <td>{takenSaid(sums.absence)}</td>
      {deductionKindSchema.options.map((kind) => (
        <td key={kind}>{takenSaid(sums.deducted[kind])}</td>
      ))}
      <td>{takenSaid(sums.missing)}</td>
      <td className={css.sum}>{hoursSaid(sums.available)}</td>
    </tr>
  );
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={t.sums}>
      <table className={css.table}>
        <caption>{t.sums}</caption>
        <thead>
          <tr>
            <th scope="col">{t.stream}</th>
            <th scope="col">{t.contracted}</th>
            <th scope="col">{t.absence}</th>
            {deductionKindSchema.options.map((kind) => (
              <th key={kind} scope="col">
                {resourceText.deductions[kind]}
              </th>
            ))}
            <th scope="col">{t.missing}</th>
            <th scope="col">{t.available}</th>
          </tr>
        </thead>
        <tbody>
          {streams
            .filter((stream) => posts.some((post) => post.stream === stream))
            .map((stream) => row(resourceText.streams[stream], by[stream]))}
          {row(t.all, sumsOf(posts.map(yearOf)))}
        </tbody>
      </table>
    </div>
  );
}
