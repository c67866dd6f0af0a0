"""Texts as sparse matrices of hashed features."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from ml.text.features import extract
from ml.text.linear_model import FEATURES
from ml.text.vocabulary import Vocabulary


def count_matrix(texts: Sequence[str]) -> sparse.csr_matrix:
    """Return the counts of all buckets, shape ``(n_texts, 2**bits)``, float32."""
    drawn = [extract(text, FEATURES) for text in texts]
    ends = np.cumsum([0, *(features.buckets.size for features in drawn)])
    buckets = np.concatenate([features.buckets for features in drawn]).astype(np.int32)
    counts = np.concatenate([features.counts for features in drawn])
    return sparse.csr_matrix((counts, buckets, ends), shape=(len(texts), 2**FEATURES.bits))


def fit_vocabulary(counts: sparse.csr_matrix, *, n_at_most: int, min_texts: int = 2) -> Vocabulary:
    """Choose the features that stand in most texts; ``rarity = ln((n+1)/(df+1)) + 1/2``."""
    n_texts_with = np.bincount(counts.indices, minlength=counts.shape[1])
    frequent = np.argsort(-n_texts_with, kind="stable")[:n_at_most]
    buckets = np.sort(frequent[n_texts_with[frequent] >= min_texts])
    rarity = np.log((counts.shape[0] + 1) / (n_texts_with[buckets] + 1)) + 0.5
    # Half precision here, so that training sees the very numbers that ship.
    return Vocabulary(buckets.astype(np.uint32), rarity.astype(np.float16).astype(np.float32))


def weighted_matrix(counts: sparse.csr_matrix, vocabulary: Vocabulary) -> sparse.csr_matrix:
    """Do what `Vocabulary.weigh` does, for many texts; shape ``(n_texts, n_features)``."""
    known = counts[:, vocabulary.buckets.astype(np.int64)].tocsr()
    known.data = np.sqrt(known.data)
    known = (known @ sparse.diags(vocabulary.rarity)).tocsr()
    norms = np.sqrt(np.asarray(known.multiply(known).sum(axis=1)).ravel())
    scaled: sparse.csr_matrix = (sparse.diags(1 / np.maximum(norms, 1e-9)) @ known).tocsr().astype(np.float32)
    return scaled


def unit_rows(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Scale rows to length 1; rows of zeros stay."""
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(norms, 1e-9), dtype=np.float32)
