"""The usual way to group short texts, as a command: scikit-learn's TF-IDF and agglomerative clustering.

    PYTHON bench/rivals/tfidf_agglomerative.py < question.json

Same question and answer as `run.py language` for the task cluster, without titles. Needs requirements-bench.txt.
"""

import json
import sys

from sklearn.cluster import AgglomerativeClustering
from sklearn.feature_extraction.text import TfidfVectorizer

CLUSTERS = 12

texts = json.load(sys.stdin)["texts"]
vectors = TfidfVectorizer().fit_transform(texts).toarray()
labels = AgglomerativeClustering(n_clusters=CLUSTERS).fit_predict(vectors)
json.dump({"clusters": [str(label) for label in labels]}, sys.stdout)
