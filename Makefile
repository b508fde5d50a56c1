.PHONY: check format run

# What continuous integration runs, and nothing that a developer cannot.
check:
	mvn -B verify

format:
	mvn -B -q spotless:apply

# The sample articles into output/; for your own: make run ARGS="--input articles --output results"
run:
	jobs/score.sh $(ARGS)
