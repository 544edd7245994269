import { Component, type ReactNode } from 'react';
import { tabText } from '../text.ts';
import { Sentence } from './sentence.tsx';

/** Shows a sentence in place of a page whose drawing failed, so that nobody looks at a white screen. */
export class Broken extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <Sentence title={tabText.product} says={tabText.pageBroken} />;
  }
}
