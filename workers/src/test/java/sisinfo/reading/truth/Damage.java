package sisinfo.reading.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import sisinfo.reading.image.DrawnInvoice;
import sisinfo.reading.truth.Paper.Fact;

/** One thing that goes wrong with a paper or with a look at it. */
enum Damage {
    NONE {
        @Override
        Paper to(Paper paper, Random random) {
            return paper;
        }
    },
    MISPRINTED {
        @Override
        Paper to(Paper paper, Random random) {
            return one(paper, random, it -> Digits.replaced(it, random));
        }
    },
    SWAPPED {
        @Override
        Paper to(Paper paper, Random random) {
            return one(paper, random, it -> Digits.swapped(it, random));
        }
    },
    /** A digit that nobody can read is dropped. */
    BLURRED {
        @Override
        Paper to(Paper paper, Random random) {
            return one(paper, random, it -> Digits.dropped(it, random));
        }
    },
    /** Three places under one stamp: some are lost, some are read wrong. */
    STAMPED {
        @Override
        Paper to(Paper paper, Random random) {
            int first = random.nextInt(paper.facts().size());
            var facts = new ArrayList<Fact>();
            for (int i = 0; i < paper.facts().size(); i++) {
                var fact = paper.facts().get(i);
                if (i < first || i >= first + 3) {
                    facts.add(fact);
                } else if (random.nextBoolean()) {
                    facts.add(changed(fact, Digits.replaced(fact.value(), random)));
                }
            }
            return new Paper(paper.truth(), facts, paper.lines());
        }
    },
    /** One digit is misread alike wherever it stands: the shapes are the same. */
    ALIKE {
        @Override
        Paper to(Paper paper, Random random) {
            char one = (char) ('0' + random.nextInt(10));
            char other = (char) ('0' + random.nextInt(10));
            var facts = paper.facts().stream()
                    .map(it -> changed(it, it.value().replace(one, other)))
                    .toList();
            var lines = paper.lines();
            for (int i = 0; i < lines.size() * 3; i++) {
                var changed = new ArrayList<>(lines);
                changed.set(i / 3, changed(lines.get(i / 3), i % 3, it -> it.replace(one, other)));
                lines = List.copyOf(changed);
            }
            return new Paper(paper.truth(), facts, lines);
        }
    },
    /** One value is misread in the same way wherever it stands in the header. */
    VALUE_ALIKE {
        @Override
        Paper to(Paper paper, Random random) {
            var hit = paper.facts().get(random.nextInt(paper.facts().size()));
            var wrong = Digits.replaced(hit.value(), random);
            var facts = paper.facts().stream()
                    .map(it -> it.field() == hit.field() ? changed(it, wrong) : it)
                    .toList();
            return new Paper(paper.truth(), facts, paper.lines());
        }
    },
    /** A figure is taken for that of the box beside it. */
    NEXT_BOX {
        @Override
        Paper to(Paper paper, Random random) {
            int at = random.nextInt(paper.facts().size() - 1);
            var facts = new ArrayList<>(paper.facts());
            facts.set(at, changed(facts.get(at), facts.get(at + 1).value()));
            return new Paper(paper.truth(), facts, paper.lines());
        }
    },
    LOST_PLACE {
        @Override
        Paper to(Paper paper, Random random) {
            var facts = new ArrayList<>(paper.facts());
            facts.remove(random.nextInt(facts.size()));
            return new Paper(paper.truth(), facts, paper.lines());
        }
    },
    LOST_ROW {
        @Override
        Paper to(Paper paper, Random random) {
            var lines = new ArrayList<>(paper.lines());
            lines.remove(random.nextInt(lines.size()));
            return new Paper(paper.truth(), paper.facts(), lines);
        }
    };

    abstract Paper to(Paper paper, Random random);

    /** Whether it may be on the paper, where every reader sees it. */
    boolean onPaper() {
        return this != ALIKE && this != VALUE_ALIKE;
    }

    private static Paper one(Paper paper, Random random, java.util.function.UnaryOperator<String> change) {
        int figures = paper.lines().size() * 3;
        int at = random.nextInt(paper.facts().size() + figures);
        if (at < paper.facts().size()) {
            var facts = new ArrayList<>(paper.facts());
            facts.set(at, changed(facts.get(at), change.apply(facts.get(at).value())));
            return new Paper(paper.truth(), facts, paper.lines());
        }
        int figure = at - paper.facts().size();
        var lines = new ArrayList<>(paper.lines());
        lines.set(figure / 3, changed(lines.get(figure / 3), figure % 3, change));
        return new Paper(paper.truth(), paper.facts(), List.copyOf(lines));
    }

    private static Fact changed(Fact fact, String value) {
        return new Fact(fact.field(), Digits.shaped(fact.field(), value) ? value : fact.value(), fact.y());
    }

    private static DrawnInvoice.Line changed(
            DrawnInvoice.Line line, int figure, java.util.function.UnaryOperator<String> change) {
        return new DrawnInvoice.Line(
                line.code(),
                line.description(),
                line.unit(),
                figure == 0 ? Digits.decimal(change, line.quantity()) : line.quantity(),
                figure == 1 ? Digits.decimal(change, line.price()) : line.price(),
                figure == 2 ? Digits.decimal(change, line.total()) : line.total());
    }
}
